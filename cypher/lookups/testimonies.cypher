// All asserted claims with one of the given keys: what consolidation judges together.
// :param keys => ['SIGNED|subject=qing-china|object=treaty-of-aigun']
UNWIND $keys AS key
MATCH (claim:Claim {key: key})
WHERE claim.polarity = 'asserted'
MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[:CITES]->(source:Source)
RETURN claim.id AS id, properties(claim) AS properties, coalesce(source.id, document.id) AS witness,
       COLLECT { MATCH (claim)-[concern:CONCERNS]->(entity:Entity) RETURN {role: concern.role, id: entity.id} ORDER BY concern.role, entity.id } AS roles
ORDER BY id

// Removes those of the given provisional entities that no text names any more, and the names that nobody else bears.
// :param ids => ['some-provisional-entity']
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.provisional = true
  AND NOT EXISTS { (:Claim)-[:CONCERNS]->(entity) }
  AND NOT EXISTS { (:Passage)-[:MENTIONS]->(entity) }
OPTIONAL MATCH (name:Name)-[:NAMES]->(entity)
WITH entity, collect(name) AS names
DETACH DELETE entity
WITH names
UNWIND names AS name
WITH DISTINCT name
WHERE NOT EXISTS { (name)-[:NAMES]->(:Entity) }
DELETE name

// Writes whom and what claims are about.
// :param rows => [{id: 'claim-1', entity: 'qing-china', role: 'subject'}]
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (entity:Entity {id: row.entity})
CREATE (claim)-[:CONCERNS {role: row.role}]->(entity)

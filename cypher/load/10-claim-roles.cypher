// Loads whom and what claims are about.
LOAD CSV WITH HEADERS FROM 'file:///graph/claim-roles.csv' AS row
MATCH (claim:Claim {id: row.id})
MATCH (entity:Entity {id: row.entity})
MERGE (claim)-[:CONCERNS {role: row.role}]->(entity);

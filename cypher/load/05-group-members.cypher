// Loads who belongs to which group.
LOAD CSV WITH HEADERS FROM 'file:///graph/group-members.csv' AS row
MATCH (group:Entity {id: row.id})
MATCH (member:Entity {id: row.member})
MERGE (group)-[:HAS_MEMBER]->(member);

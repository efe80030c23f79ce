// Loads which claims events rest on.
LOAD CSV WITH HEADERS FROM 'file:///graph/event-claims.csv' AS row
MATCH (event:Event {id: row.id})
MATCH (claim:Claim {id: row.claim})
MERGE (claim)-[:SUPPORTS]->(event);

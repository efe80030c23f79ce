// Loads who and what took part in events. A type cannot be a parameter, hence one line for each role.
LOAD CSV WITH HEADERS FROM 'file:///graph/event-roles.csv' AS row
MATCH (event:Event {id: row.id})
MATCH (entity:Entity {id: row.entity})
FOREACH (ignored IN CASE row.edge WHEN 'ABOUT' THEN [1] ELSE [] END | MERGE (event)-[:ABOUT]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'AGAINST' THEN [1] ELSE [] END | MERGE (event)-[:AGAINST]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'BETWEEN' THEN [1] ELSE [] END | MERGE (event)-[:BETWEEN]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'BY' THEN [1] ELSE [] END | MERGE (event)-[:BY]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'FOR' THEN [1] ELSE [] END | MERGE (event)-[:FOR]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'FROM' THEN [1] ELSE [] END | MERGE (event)-[:FROM]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'IN' THEN [1] ELSE [] END | MERGE (event)-[:IN]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'OF' THEN [1] ELSE [] END | MERGE (event)-[:OF]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'TO' THEN [1] ELSE [] END | MERGE (event)-[:TO]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'UNDER' THEN [1] ELSE [] END | MERGE (event)-[:UNDER]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'WHERE' THEN [1] ELSE [] END | MERGE (event)-[:WHERE]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'WITH' THEN [1] ELSE [] END | MERGE (event)-[:WITH]->(entity));

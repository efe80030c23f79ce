// Writes who and what took part in events. A type cannot be a parameter, hence one line for each role.
// :param rows => [{id: 'event-1', entity: 'qing-china', edge: 'BY'}]
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
MATCH (entity:Entity {id: row.entity})
FOREACH (ignored IN CASE row.edge WHEN 'ABOUT' THEN [1] ELSE [] END | CREATE (event)-[:ABOUT]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'AGAINST' THEN [1] ELSE [] END | CREATE (event)-[:AGAINST]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'BETWEEN' THEN [1] ELSE [] END | CREATE (event)-[:BETWEEN]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'BY' THEN [1] ELSE [] END | CREATE (event)-[:BY]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'FOR' THEN [1] ELSE [] END | CREATE (event)-[:FOR]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'FROM' THEN [1] ELSE [] END | CREATE (event)-[:FROM]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'IN' THEN [1] ELSE [] END | CREATE (event)-[:IN]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'OF' THEN [1] ELSE [] END | CREATE (event)-[:OF]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'TO' THEN [1] ELSE [] END | CREATE (event)-[:TO]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'UNDER' THEN [1] ELSE [] END | CREATE (event)-[:UNDER]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'WHERE' THEN [1] ELSE [] END | CREATE (event)-[:WHERE]->(entity))
FOREACH (ignored IN CASE row.edge WHEN 'WITH' THEN [1] ELSE [] END | CREATE (event)-[:WITH]->(entity))

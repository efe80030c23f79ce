// The table event-edges: two-party events as plain edges.
MATCH (subject:Entity)-[edge]->(object:Entity)
WHERE edge.event IS NOT NULL
RETURN edge.event AS event, type(edge) AS type, subject.id AS `from`, object.id AS `to`, edge.date AS date, edge.treaty AS treaty, edge.territory AS territory
ORDER BY event, type, `from`, `to`

// All entities as they are in the graph.
MATCH (entity:Entity)
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS properties
ORDER BY id

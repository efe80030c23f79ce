// Entities one of whose names has a later word that begins with the words, the shortest name first.
// :param keys => ['amur']
// :param label => null
// :param limit => 10
UNWIND $keys AS words
MATCH (name:Name)-[:NAMES]->(entity:Entity)
WHERE name.key CONTAINS ' ' + words AND ($label IS NULL OR $label IN labels(entity))
WITH entity, name.key AS key
ORDER BY size(key), key
WITH entity, collect(key)[0] AS key
RETURN entity.id AS id, entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'] AS labels, coalesce(entity.names, []) AS names, key
ORDER BY size(key), key, id
LIMIT $limit

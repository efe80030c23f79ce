// Entities whose usual name is exactly one of the given ones. The folded names find them, because those are indexed.
// :param keys => ['china', 'qing china']
// :param names => ['Qing China']
UNWIND $keys AS key
MATCH (name:Name {key: key})-[:NAMES]->(entity:Entity)
WHERE entity.name IN $names
WITH DISTINCT entity
RETURN entity.id AS id, entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'] AS labels
ORDER BY name, id

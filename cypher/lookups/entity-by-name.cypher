// Finds entities by id or by folded name; exact tells the id and the usual name in some language from aliases.
// :param text => 'China'
// :param keys => ['china']
MATCH (entity:Entity {id: $text})
RETURN entity.id AS id, entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'] AS labels, true AS exact
UNION
MATCH (name:Name)-[naming:NAMES]->(entity:Entity)
WHERE name.key IN $keys AND entity.id <> $text
WITH entity, collect(naming.kind) AS kinds
RETURN entity.id AS id, entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'] AS labels, 'name' IN kinds AS exact
ORDER BY id

// One entity with all that is known of itself.
// :param id => 'qing-china'
MATCH (entity:Entity {id: $id})
RETURN entity.id AS id, entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'] AS labels, properties(entity) AS properties

// Who and what took part in a fact.
// :param id => 'event-1'
MATCH (:Event {id: $id})-[role]->(entity:Entity)
RETURN type(role) AS role, entity.id AS id, entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'] AS labels
ORDER BY role, id

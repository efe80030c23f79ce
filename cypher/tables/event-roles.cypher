// The table event-roles: who and what took part in events.
MATCH (event:Event)-[role]->(entity:Entity)
RETURN event.id AS id, entity.id AS entity, type(role) AS edge
ORDER BY id, edge, entity

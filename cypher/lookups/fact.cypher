// One fact with its details.
// :param id => 'event-1'
MATCH (event:Event {id: $id})
RETURN event.id AS id, event.type AS type, event.date AS date, properties(event) AS properties

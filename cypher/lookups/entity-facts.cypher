// The facts in which an entity plays a part, by date.
// :param id => 'qing-china'
// :param limit => 200
MATCH (event:Event)-->(:Entity {id: $id})
WITH DISTINCT event
RETURN event.id AS id, event.type AS type, event.date AS date, event.earliestDay AS day
ORDER BY day, type, id
LIMIT $limit

// The plain edges of an entity and what they lead to, by date.
// :param id => 'qing-china'
// :param limit => 200
MATCH (entity:Entity {id: $id})-[edge]-(other:Entity)
WITH edge, other, startNode(edge).id = $id AS outgoing
RETURN type(edge) AS type, outgoing, edge.event AS event, edge.date AS date, other.id AS id, other.name AS name,
  [label IN labels(other) WHERE label <> 'Entity'] AS labels
ORDER BY date, type, id, outgoing, event
LIMIT $limit

// Takes the plain edges of changed or removed events away.
// :param ids => ['event-1']
UNWIND $ids AS id
MATCH (:Event {id: id})-->(subject:Entity)
WITH DISTINCT id, subject
MATCH (subject)-[edge]->(:Entity)
WHERE edge.event = id
DELETE edge

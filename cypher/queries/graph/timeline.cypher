//+ name: timeline
//+ revision: 1
//+ summary: What happened, by date
//+ params:
//+   entity: {type: entity, doc: only events in which this entity plays a part, example: Qing China}
//+   from: {type: edtf-date, doc: not before this date, example: "1857"}
//+   to: {type: edtf-date, doc: not after this date, example: "1860"}
//+   type: {type: string, doc: only events of this claim type, example: SIGNED}
//+ order: [day, what, subject, object, event]
//+ cite: [event]
:param entity => null;
:param from_earliest => null;
:param to_latest => null;
:param type => null;
MATCH (event:Event)
WHERE event.earliestDay IS NOT NULL
  AND ($from_earliest IS NULL OR event.latestDay >= $from_earliest)
  AND ($to_latest IS NULL OR event.earliestDay <= $to_latest)
  AND ($type IS NULL OR event.type = $type)
  AND ($entity IS NULL OR EXISTS { MATCH (event)-->(:Entity {id: $entity}) })
OPTIONAL MATCH (event)-[:BY|FROM]->(subject:Entity)
OPTIONAL MATCH (event)-[:TO|WITH|AGAINST|FOR|BETWEEN]->(object:Entity)
OPTIONAL MATCH (event)-[:OF|ABOUT]->(thing:Entity)
OPTIONAL MATCH (event)-[:UNDER]->(treaty:Treaty)
WITH event, subject, object, thing, treaty
ORDER BY object.name
WITH event, subject, collect(DISTINCT object.name) AS objects, thing, treaty
RETURN event.date AS date, event.type AS what, subject.name AS subject,
  CASE WHEN size(objects) > 0 THEN reduce(all = '', name IN objects | all + CASE all WHEN '' THEN '' ELSE ', ' END + name) END AS object,
  thing.name AS thing, treaty.name AS treaty, event.id AS event, event.earliestDay AS day
ORDER BY day, what, subject, object, event

//+ name: relations-between
//+ revision: 1
//+ summary: All that happened between two states, groups or persons, by date
//+ params:
//+   a: {type: entity, required: true, doc: one of them, example: Russian Empire}
//+   b: {type: entity, required: true, doc: the other, example: Qing China}
//+   from: {type: edtf-date, doc: not before this date, example: "1850"}
//+   to: {type: edtf-date, doc: not after this date, example: "1860"}
//+ order: [day, what, event]
//+ cite: [event]
:param a => 'russian-empire';
:param b => 'qing-china';
:param from_earliest => null;
:param to_latest => null;
MATCH (a:Entity {id: $a})<-[first]-(event:Event)-[second]->(b:Entity {id: $b})
WHERE ($from_earliest IS NULL OR event.latestDay >= $from_earliest)
  AND ($to_latest IS NULL OR event.earliestDay <= $to_latest)
WITH event, a, b, first, second
ORDER BY type(first), type(second)
WITH event, a, b, collect(type(first))[0] AS role_a, collect(type(second))[0] AS role_b
OPTIONAL MATCH (event)-[:OF]->(thing:Entity)
OPTIONAL MATCH (event)-[:UNDER]->(treaty:Treaty)
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, a, b, role_a, role_b, thing, treaty, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, a, b, role_a, role_b, thing, treaty, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, event.type AS what, role_a, a.name AS a, role_b, b.name AS b, thing.name AS thing, treaty.name AS treaty,
  quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, what, event

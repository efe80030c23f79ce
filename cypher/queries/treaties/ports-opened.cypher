//+ name: ports-opened
//+ revision: 2
//+ summary: Which ports were opened to whom, and under which treaty
//+ params:
//+   by: {type: entity, doc: only ports opened by this state, example: Qing China}
//+   to: {type: entity, doc: only ports opened to this state or group, example: foreigners}
//+   treaty: {type: entity, label: Treaty, doc: only this treaty}
//+ order: [day, port, opened_to, event]
//+ cite: [event]
:param by => null;
:param to => null;
:param treaty => null;
MATCH (event:Event {type: 'OPENED_PORT_TO'})
OPTIONAL MATCH (event)-[:FROM]->(by:Entity)
OPTIONAL MATCH (event)-[:TO]->(to:Entity)
WITH event, by, to
WHERE ($by IS NULL OR by.id = $by) AND ($to IS NULL OR to.id = $to)
OPTIONAL MATCH (event)-[:OF]->(port:Entity)
OPTIONAL MATCH (event)-[:UNDER]->(treaty:Treaty)
WITH event, by, to, port, treaty
WHERE $treaty IS NULL OR treaty.id = $treaty
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, by, to, port, treaty, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, by, to, port, treaty, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, port.name AS port, event.count AS count, by.name AS opened_by, to.name AS opened_to, treaty.name AS treaty,
  port.latitude AS latitude, port.longitude AS longitude, quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, port, opened_to, event

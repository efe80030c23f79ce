//+ name: wars-declared
//+ revision: 1
//+ summary: Who declared war on whom, and when
//+ params:
//+   by: {type: entity, doc: only declarations by this state, example: United Kingdom}
//+   on: {type: entity, doc: only declarations on this state, example: Qing China}
//+   war: {type: entity, label: War, doc: only declarations in this war}
//+ order: [day, declared_by, declared_on, event]
//+ cite: [event]
:param by => null;
:param on => null;
:param war => null;
MATCH (by:Entity)<-[:BY]-(event:Event {type: 'DECLARED_WAR_ON'})-[:AGAINST]->(on:Entity)
WHERE ($by IS NULL OR by.id = $by) AND ($on IS NULL OR on.id = $on)
OPTIONAL MATCH (event)-[:IN]->(war:War)
WITH event, by, on, war
WHERE $war IS NULL OR war.id = $war
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, by, on, war, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, by, on, war, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, by.name AS declared_by, on.name AS declared_on, war.name AS war, quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, declared_by, declared_on, event

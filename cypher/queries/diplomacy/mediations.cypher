//+ name: mediations
//+ revision: 1
//+ summary: Who stood between whom to settle their quarrel
//+ params:
//+   mediator: {type: entity, doc: only mediations by this person or state, example: Ignatyev}
//+   party: {type: entity, doc: only mediations with this party, example: Qing China}
//+ order: [day, mediator, parties, event]
//+ cite: [event]
:param mediator => null;
:param party => null;
MATCH (mediator:Entity)<-[:BY]-(event:Event {type: 'MEDIATED_BETWEEN'})-[:BETWEEN]->(side:Entity)
WHERE $mediator IS NULL OR mediator.id = $mediator
WITH event, mediator, side
ORDER BY side.name
WITH event, mediator, collect(side.name) AS parties, collect(side.id) AS ids
WHERE $party IS NULL OR $party IN ids
OPTIONAL MATCH (mediator)<-[:BY]-(:Event {type: 'REPRESENTED'})-[:FOR]->(state:Entity)
WITH event, mediator, parties, state
ORDER BY state.name
WITH event, mediator, parties, collect(DISTINCT state.name) AS represents
OPTIONAL MATCH (event)-[:IN]->(war:War)
OPTIONAL MATCH (event)-[:UNDER]->(treaty:Treaty)
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, mediator, parties, represents, war, treaty, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, mediator, parties, represents, war, treaty, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, mediator.name AS mediator, represents, parties, war.name AS war, treaty.name AS treaty, quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, mediator, parties, event

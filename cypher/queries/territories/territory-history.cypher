//+ name: territory-history
//+ revision: 1
//+ summary: Through whose hands a territory, place or waterway went
//+ params:
//+   territory: {type: entity, required: true, doc: "the territory, place, waterway or state", example: left bank of the Amur}
//+ order: [day, what, from, to, event]
//+ cite: [event]
:param territory => 'left-bank-of-the-amur';
MATCH (land:Entity {id: $territory})<-[:OF|`WHERE`|FOR]-(event:Event)
WITH DISTINCT event
OPTIONAL MATCH (event)-[:FROM|BY]->(from:Entity)
OPTIONAL MATCH (event)-[:TO|WITH]->(to:Entity)
OPTIONAL MATCH (event)-[:UNDER]->(treaty:Treaty)
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, from, to, treaty, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, from, to, treaty, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, event.type AS what, from.name AS from, to.name AS to, treaty.name AS treaty, quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, what, from, to, event

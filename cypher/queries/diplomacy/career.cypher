//+ name: career
//+ revision: 1
//+ summary: What a person did, by date
//+ params:
//+   person: {type: entity, label: Person, required: true, doc: the person, example: Ignatyev}
//+ order: [day, what, others, event]
//+ cite: [event]
:param person => 'nikolay-pavlovich-ignatyev';
MATCH (person:Entity:Person {id: $person})<-[playing]-(event:Event)
WITH DISTINCT event, person
OPTIONAL MATCH (event)-[:BY|FOR|WITH|TO|OF|BETWEEN|ABOUT|UNDER]->(other:Entity)
WHERE other <> person
WITH event, other
ORDER BY other.name
WITH event, collect(DISTINCT other.name) AS others
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, others, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, others, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, event.type AS what, others, coalesce(event.office, event.outcome, event.what) AS detail, quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, what, others, event

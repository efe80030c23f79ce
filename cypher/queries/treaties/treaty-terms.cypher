//+ name: treaty-terms
//+ revision: 1
//+ summary: Everything a treaty says or did: parties, terms, what it ended and replaced
//+ params:
//+   treaty: {type: entity, label: Treaty, required: true, doc: the treaty, example: Treaty of Aigun}
//+ order: [date, term, subject, object, detail, event]
//+ cite: [event]
:param treaty => 'treaty-of-aigun';
MATCH (treaty:Entity:Treaty {id: $treaty})<-[:UNDER|OF|BY|ABOUT]-(event:Event)
WITH DISTINCT event
OPTIONAL MATCH (event)-[:BY|FROM]->(subject:Entity)
OPTIONAL MATCH (event)-[:TO|WITH|AGAINST|FOR|BETWEEN]->(object:Entity)
OPTIONAL MATCH (event)-[:OF]->(thing:Entity)
OPTIONAL MATCH (event)-[:`WHERE`]->(area:Entity)
WITH event, thing, area, collect(DISTINCT subject.name) AS subjects, collect(DISTINCT object.name) AS objects
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, thing, area, subjects, objects, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, thing, area, subjects, objects, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, event.type AS term, subjects[0] AS subject,
  CASE WHEN size(objects) > 0 THEN reduce(all = '', name IN objects | all + CASE all WHEN '' THEN '' ELSE ', ' END + name) END AS object,
  coalesce(
    toString(event.amount) + ' ' + coalesce(event.currency, ''),
    event.right + coalesce(' (' + coalesce(area.name, event.where) + ')', ''),
    thing.name,
    toString(event.count) + ' ports',
    event.as, event.what) AS detail,
  quote, document, event.id AS event
ORDER BY date, term, subject, object, detail, event

//+ name: disagreements
//+ revision: 1
//+ summary: Facts on which sources disagree, with what each of them says
//+ params:
//+   entity: {type: entity, doc: only facts in which this entity plays a part}
//+ order: [day, event, about, document, claim]
//+ cite: [claim]
:param entity => null;
MATCH (event:Event)
WHERE event.disputed IS NOT NULL
  AND ($entity IS NULL OR EXISTS { MATCH (event)-->(:Entity {id: $entity}) })
UNWIND event.disputed AS about
MATCH (claim:Claim)-[:SUPPORTS]->(event)
WHERE claim[about] IS NOT NULL
MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[citing:CITES]->(source:Source)
OPTIONAL MATCH (event)-[:BY|FROM]->(subject:Entity)
OPTIONAL MATCH (event)-[:TO|WITH|AGAINST|OF]->(object:Entity)
WITH event, about, claim, document, source, citing, subject, object
ORDER BY object.name
WITH event, about, claim, document, source, citing, subject, collect(DISTINCT object.name) AS objects
RETURN event.type AS what, subject.name AS subject, objects, about, toString(claim[about]) AS says, claim.quote AS quote, document.title AS document,
  source.title AS source, citing.locator AS locator, claim.id AS claim, event.id AS event, event.earliestDay AS day
ORDER BY day, event, about, document, claim

//+ name: treaty-succession
//+ revision: 1
//+ summary: Which treaty replaced which
//+ params:
//+   treaty: {type: entity, label: Treaty, doc: only the line of this treaty, example: Treaty of Nerchinsk}
//+ order: [old_date, old, new, event]
//+ cite: [event]
:param treaty => null;
MATCH (new:Treaty)<-[:BY]-(event:Event {type: 'REPLACED'})-[:OF]->(old:Treaty)
WHERE $treaty IS NULL OR EXISTS { MATCH (:Entity:Treaty {id: $treaty})-[:REPLACED*0..8]-(new) }
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, new, old, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, new, old, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN old.name AS old, old.from AS old_date, new.name AS new, new.from AS new_date, quote, document, event.id AS event
ORDER BY old_date, old, new, event

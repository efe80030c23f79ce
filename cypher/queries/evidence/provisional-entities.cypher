//+ name: provisional-entities
//+ revision: 1
//+ summary: Names in texts that no gazetteer knows, with where they stand
//+ description: Add them to a gazetteer file and import it again, or leave them as they are.
//+ params:
//+   label: {type: string, enum: [State, Group, Person, Treaty, War, Battle, Territory, Place, Waterway, Ship], doc: only of this kind}
//+ order: [mentions, name, id]
:param label => null;
MATCH (entity:Entity)
WHERE entity.provisional = true AND ($label IS NULL OR $label IN labels(entity))
OPTIONAL MATCH (entity)<-[:MENTIONS]-(passage:Passage)-[:PART_OF]->(document:Document)
WITH entity, passage, document
ORDER BY document.title, passage.index
WITH entity, count(passage) AS mentions, collect(passage.text)[0] AS first, collect(DISTINCT document.title) AS documents
RETURN entity.name AS name, [label IN labels(entity) WHERE label <> 'Entity'][0] AS label, mentions, first AS first_mention, documents, entity.id AS id
ORDER BY mentions DESC, name, id

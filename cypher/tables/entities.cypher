// The table entities: whom and what the graph knows.
MATCH (entity:Entity)
RETURN
  entity.id AS id, entity.name AS name, entity.name_en AS name_en, entity.name_de AS name_de, entity.name_fr AS name_fr, entity.name_ru AS name_ru,
  reduce(text = null, item IN entity.names | coalesce(text + '|', '') + item) AS names,
  reduce(text = null, item IN entity.aliases | coalesce(text + '|', '') + item) AS aliases, entity.kind AS kind, entity.wikidata AS wikidata,
  entity.cow AS cow, entity.latitude AS latitude, entity.longitude AS longitude, entity.from AS from, entity.to AS to, entity.source AS source,
  entity.provisional AS provisional, entity.fingerprint AS fingerprint, [label IN labels(entity) WHERE label <> 'Entity'][0] AS label
ORDER BY entity.id

// Loads whom and what the graph knows.
LOAD CSV WITH HEADERS FROM 'file:///graph/entities.csv' AS row
MERGE (entity:Entity {id: row.id})
SET entity = {
  id: row.id, name: row.name, name_en: row.name_en, name_de: row.name_de, name_fr: row.name_fr, name_ru: row.name_ru,
  names: coalesce(split(row.names, '|'), []), aliases: coalesce(split(row.aliases, '|'), []), kind: row.kind, wikidata: row.wikidata,
  cow: toInteger(row.cow), latitude: toFloat(row.latitude), longitude: toFloat(row.longitude), from: row.from, to: row.to, source: row.source,
  provisional: toBoolean(row.provisional), fingerprint: row.fingerprint
}
REMOVE entity:State:Group:Person:Treaty:War:Battle:Territory:Place:Waterway:Ship
FOREACH (ignored IN CASE row.label WHEN 'State' THEN [1] ELSE [] END | SET entity:State)
FOREACH (ignored IN CASE row.label WHEN 'Group' THEN [1] ELSE [] END | SET entity:Group)
FOREACH (ignored IN CASE row.label WHEN 'Person' THEN [1] ELSE [] END | SET entity:Person)
FOREACH (ignored IN CASE row.label WHEN 'Treaty' THEN [1] ELSE [] END | SET entity:Treaty)
FOREACH (ignored IN CASE row.label WHEN 'War' THEN [1] ELSE [] END | SET entity:War)
FOREACH (ignored IN CASE row.label WHEN 'Battle' THEN [1] ELSE [] END | SET entity:Battle)
FOREACH (ignored IN CASE row.label WHEN 'Territory' THEN [1] ELSE [] END | SET entity:Territory)
FOREACH (ignored IN CASE row.label WHEN 'Place' THEN [1] ELSE [] END | SET entity:Place)
FOREACH (ignored IN CASE row.label WHEN 'Waterway' THEN [1] ELSE [] END | SET entity:Waterway)
FOREACH (ignored IN CASE row.label WHEN 'Ship' THEN [1] ELSE [] END | SET entity:Ship);

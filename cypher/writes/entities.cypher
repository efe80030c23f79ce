// Writes entities. A label cannot be a parameter, hence one line for each kind.
// :param rows => [{id: 'qing-china', label: 'State', properties: {id: 'qing-china', name: 'Qing China'}}]
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity = row.properties
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
FOREACH (ignored IN CASE row.label WHEN 'Ship' THEN [1] ELSE [] END | SET entity:Ship)

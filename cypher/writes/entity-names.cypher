// Makes entities findable by their folded names; kind says whether it is a usual name or an alias.
// :param rows => [{id: 'qing-china', key: 'china', kind: 'alias'}]
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
MERGE (name:Name {key: row.key})
MERGE (name)-[naming:NAMES]->(entity)
SET naming.kind = row.kind

// The table entity-names: the folded names by which entities are found.
MATCH (name:Name)-[naming:NAMES]->(entity:Entity)
RETURN entity.id AS id, name.key AS key, naming.kind AS kind
ORDER BY id, key

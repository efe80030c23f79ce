// All folded names with the usual name of what they name, for suggestions.
// :param label => null
MATCH (name:Name)-[:NAMES]->(entity:Entity)
WHERE $label IS NULL OR $label IN labels(entity)
RETURN name.key AS key, entity.name AS name
ORDER BY key, name

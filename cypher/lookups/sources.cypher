// The ids of all sources.
MATCH (source:Source)
RETURN source.id AS id
ORDER BY id

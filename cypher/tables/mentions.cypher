// The table mentions: which words of a passage name which entity.
MATCH (passage:Passage)-[mention:MENTIONS]->(entity:Entity)
RETURN passage.id AS id, entity.id AS entity, mention.text AS text, mention.start AS start, mention.end AS `end`
ORDER BY id, start, `end`, entity

// Entities that a text names and no gazetteer knows, and where
MATCH (entity:Entity {provisional: true})
OPTIONAL MATCH (passage:Passage)-[mention:MENTIONS]->(entity)
OPTIONAL MATCH (passage)-[part:PART_OF]->(document:Document)
RETURN entity, mention, passage, part, document
LIMIT 100

// Entities that no gazetteer knows are few among many, and asked for by that.
CREATE INDEX entity_provisional IF NOT EXISTS FOR (entity:Entity) ON (entity.provisional)

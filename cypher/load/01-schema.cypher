// Constraints and indexes come first: they make loading quick and ids unique. The same as the files of cypher/schema.
// One claim for each id.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
// Claims are found by what all claims of one happening have in common.
CREATE INDEX claim_key IF NOT EXISTS FOR (claim:Claim) ON (claim.key);
// Documents are found by their text.
CREATE INDEX document_hash IF NOT EXISTS FOR (document:Document) ON (document.hash);
// One document for each id.
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (node:Document) REQUIRE node.id IS UNIQUE;
// One entity for each id.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
// Entities that no gazetteer knows are few among many, and asked for by that.
CREATE INDEX entity_provisional IF NOT EXISTS FOR (entity:Entity) ON (entity.provisional);
// One event for each id.
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;
// Events are found by what all claims of one happening have in common.
CREATE INDEX event_key IF NOT EXISTS FOR (event:Event) ON (event.key);
// One name for each key.
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (node:Name) REQUIRE node.key IS UNIQUE;
// One passage for each id.
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (node:Passage) REQUIRE node.id IS UNIQUE;
// One source for each id.
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;

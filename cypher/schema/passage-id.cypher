// One passage for each id.
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (node:Passage) REQUIRE node.id IS UNIQUE

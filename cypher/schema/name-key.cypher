// One name for each key.
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (node:Name) REQUIRE node.key IS UNIQUE

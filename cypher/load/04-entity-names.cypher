// Loads the folded names by which entities are found.
LOAD CSV WITH HEADERS FROM 'file:///graph/entity-names.csv' AS row
MATCH (entity:Entity {id: row.id})
MERGE (name:Name {key: row.key})
MERGE (name)-[naming:NAMES]->(entity)
SET naming.kind = row.kind;

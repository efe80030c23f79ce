// Loads which words of a passage name which entity.
LOAD CSV WITH HEADERS FROM 'file:///graph/mentions.csv' AS row
MATCH (passage:Passage {id: row.id})
MATCH (entity:Entity {id: row.entity})
MERGE (passage)-[:MENTIONS {text: row.text, start: toInteger(row.start), end: toInteger(row.`end`)}]->(entity);

// Loads sentences of texts and rows of tables.
LOAD CSV WITH HEADERS FROM 'file:///graph/passages.csv' AS row
MATCH (document:Document {id: row.document})
MERGE (passage:Passage {id: row.id})
SET passage = {
  id: row.id, index: toInteger(row.index), start: toInteger(row.start), `end`: toInteger(row.`end`), text: row.text, language: row.language,
  fingerprint: row.fingerprint
}
MERGE (passage)-[:PART_OF]->(document);

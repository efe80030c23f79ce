// Writes passages of documents.
// :param rows => [{id: 'passage-1', document: 'document-1', properties: {id: 'passage-1', index: 0}}]
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MERGE (passage:Passage {id: row.id})
SET passage = row.properties
MERGE (passage)-[:PART_OF]->(document)

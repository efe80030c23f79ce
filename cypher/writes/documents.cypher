// Writes documents.
// :param rows => [{id: 'document-1', properties: {id: 'document-1', title: 'Article'}}]
UNWIND $rows AS row
MERGE (document:Document {id: row.id})
SET document = row.properties

// Loads texts and tables that were imported.
LOAD CSV WITH HEADERS FROM 'file:///graph/documents.csv' AS row
MERGE (document:Document {id: row.id})
SET document = {
  id: row.id, title: row.title, language: row.language, hash: row.hash, path: row.path, kind: row.kind, length: toInteger(row.length),
  fingerprint: row.fingerprint
};

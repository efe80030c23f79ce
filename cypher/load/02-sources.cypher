// Loads books and collections that claims cite.
LOAD CSV WITH HEADERS FROM 'file:///graph/sources.csv' AS row
MERGE (source:Source {id: row.id})
SET source = {
  id: row.id, title: row.title, author: row.author, year: row.year, publisher: row.publisher, language: row.language, kind: row.kind, url: row.url,
  fingerprint: row.fingerprint
};

// The table documents: texts and tables that were imported.
MATCH (document:Document)
RETURN
  document.id AS id, document.title AS title, document.language AS language, document.hash AS hash, document.path AS path, document.kind AS kind,
  document.length AS length, document.fingerprint AS fingerprint
ORDER BY document.id

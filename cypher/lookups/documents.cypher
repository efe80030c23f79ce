// All documents, by which the import tells what is new.
MATCH (document:Document)
RETURN document.id AS id, document.path AS path, document.hash AS hash, document.fingerprint AS fingerprint
ORDER BY path, id

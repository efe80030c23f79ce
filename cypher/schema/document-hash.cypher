// Documents are found by their text.
CREATE INDEX document_hash IF NOT EXISTS FOR (document:Document) ON (document.hash)

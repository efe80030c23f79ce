// The table sources: books and collections that claims cite.
MATCH (source:Source)
RETURN
  source.id AS id, source.title AS title, source.author AS author, source.year AS year, source.publisher AS publisher, source.language AS language,
  source.kind AS kind, source.url AS url, source.fingerprint AS fingerprint
ORDER BY source.id

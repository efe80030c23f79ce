// The table passages: sentences of texts and rows of tables.
MATCH (passage:Passage)-[:PART_OF]->(document:Document)
RETURN
  passage.id AS id, passage.index AS index, passage.start AS start, passage.`end` AS `end`, passage.text AS text, passage.language AS language,
  passage.fingerprint AS fingerprint, document.id AS document
ORDER BY passage.id

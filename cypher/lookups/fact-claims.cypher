// The claims behind a fact: the words, the passage and document they stand in, and what the document cites.
// :param id => 'event-1'
MATCH (:Event {id: $id})<-[:SUPPORTS]-(claim:Claim)
MATCH (claim)-[:READ_IN]->(passage:Passage)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[citing:CITES]->(source:Source)
RETURN claim.id AS claim, claim.type AS type, claim.polarity AS polarity, claim.confidence AS confidence, claim.date AS date,
  claim.language AS language, claim.rule AS rule, claim.quote AS quote, claim.start AS start, claim.end AS end,
  document.title AS document, document.id AS documentId, passage.id AS passageId, passage.text AS passageText, passage.start AS passageStart,
  source.author AS author, source.title AS title, source.year AS year, citing.locator AS locator
ORDER BY document, start, claim

//+ name: evidence
//+ revision: 1
//+ summary: From a fact to the claims that support it, their words and their sources
//+ params:
//+   fact: {type: string, required: true, doc: the id of an event or of a claim}
//+ order: [document, start, claim]
//+ cite: [claim]
:param fact => 'event-…';
CALL () {
  MATCH (claim:Claim {id: $fact})
  RETURN claim
  UNION
  MATCH (:Event {id: $fact})<-[:SUPPORTS]-(claim:Claim)
  RETURN claim
}
MATCH (claim)-[:READ_IN]->(passage:Passage)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[citing:CITES]->(source:Source)
RETURN claim.type AS type, claim.polarity AS polarity, claim.confidence AS confidence, claim.date AS date, claim.quote AS quote,
  document.title AS document, claim.start AS start, claim.end AS end, passage.index AS passage, claim.language AS language, claim.rule AS rule,
  source.author AS author, source.title AS source, source.year AS year, citing.locator AS locator, claim.id AS claim
ORDER BY document, start, claim

// The evidence behind events and claims: the words, where they stand, and what their document cites.
// :param ids => ['event-1']
UNWIND $ids AS fact
MATCH (claim:Claim {id: fact})
MATCH (claim)-[:READ_IN]->(passage:Passage)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[citing:CITES]->(source:Source)
RETURN fact, claim.id AS claim, claim.quote AS quote, document.title AS document, document.id AS documentId, claim.start AS start, claim.end AS end, claim.language AS language,
  source.author AS author, source.title AS title, source.year AS year, citing.locator AS locator,
  passage.id AS passage, passage.text AS passageText, passage.start AS passageStart
ORDER BY fact, document, start, claim
UNION
UNWIND $ids AS fact
MATCH (event:Event {id: fact})<-[:SUPPORTS]-(claim:Claim)
MATCH (claim)-[:READ_IN]->(passage:Passage)-[:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[citing:CITES]->(source:Source)
RETURN fact, claim.id AS claim, claim.quote AS quote, document.title AS document, document.id AS documentId, claim.start AS start, claim.end AS end, claim.language AS language,
  source.author AS author, source.title AS title, source.year AS year, citing.locator AS locator,
  passage.id AS passage, passage.text AS passageText, passage.start AS passageStart
ORDER BY fact, document, start, claim

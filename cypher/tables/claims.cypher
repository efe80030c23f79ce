// The table claims: what passages say.
MATCH (claim:Claim)-[:READ_IN]->(passage:Passage)
RETURN
  claim.id AS id, claim.type AS type, claim.key AS key, claim.polarity AS polarity, claim.confidence AS confidence, claim.date AS date,
  claim.written AS written, claim.earliestDay AS earliestDay, claim.latestDay AS latestDay, claim.year AS year, claim.quote AS quote,
  claim.start AS start, claim.`end` AS `end`, claim.language AS language, claim.rule AS rule, claim.statement AS statement, claim.locator AS locator,
  claim.amount AS amount, claim.currency AS currency, claim.`count` AS `count`, claim.years AS years, claim.`right` AS `right`,
  claim.`where` AS `where`, claim.`as` AS `as`, claim.office AS office, claim.outcome AS outcome, claim.what AS what,
  claim.fingerprint AS fingerprint, passage.id AS passage
ORDER BY claim.id

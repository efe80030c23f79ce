// Loads what passages say.
LOAD CSV WITH HEADERS FROM 'file:///graph/claims.csv' AS row
MATCH (passage:Passage {id: row.passage})
MERGE (claim:Claim {id: row.id})
SET claim = {
  id: row.id, type: row.type, key: row.key, polarity: row.polarity, confidence: toFloat(row.confidence), date: row.date, written: row.written,
  earliestDay: toInteger(row.earliestDay), latestDay: toInteger(row.latestDay), year: toInteger(row.year), quote: row.quote,
  start: toInteger(row.start), `end`: toInteger(row.`end`), language: row.language, rule: row.rule, statement: row.statement, locator: row.locator,
  amount: CASE WHEN row.amount = toString(toInteger(row.amount)) THEN toInteger(row.amount) ELSE toFloat(row.amount) END, currency: row.currency,
  `count`: toInteger(row.`count`), years: toInteger(row.years), `right`: row.`right`, `where`: row.`where`, `as`: row.`as`, office: row.office,
  outcome: row.outcome, what: row.what, fingerprint: row.fingerprint
}
MERGE (claim)-[:READ_IN]->(passage);

// The table events: facts: one row a happening.
MATCH (event:Event)
RETURN
  event.id AS id, event.type AS type, event.key AS key, event.date AS date, event.written AS written, event.earliestDay AS earliestDay,
  event.latestDay AS latestDay, event.year AS year, reduce(text = null, item IN event.disputed | coalesce(text + '|', '') + item) AS disputed,
  event.amount AS amount, event.currency AS currency, event.`count` AS `count`, event.years AS years, event.`right` AS `right`,
  event.`where` AS `where`, event.`as` AS `as`, event.office AS office, event.outcome AS outcome, event.what AS what,
  event.fingerprint AS fingerprint
ORDER BY event.id

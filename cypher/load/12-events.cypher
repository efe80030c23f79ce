// Loads facts: one row a happening.
LOAD CSV WITH HEADERS FROM 'file:///graph/events.csv' AS row
MERGE (event:Event {id: row.id})
SET event = {
  id: row.id, type: row.type, key: row.key, date: row.date, written: row.written, earliestDay: toInteger(row.earliestDay),
  latestDay: toInteger(row.latestDay), year: toInteger(row.year), disputed: split(row.disputed, '|'),
  amount: CASE WHEN row.amount = toString(toInteger(row.amount)) THEN toInteger(row.amount) ELSE toFloat(row.amount) END, currency: row.currency,
  `count`: toInteger(row.`count`), years: toInteger(row.years), `right`: row.`right`, `where`: row.`where`, `as`: row.`as`, office: row.office,
  outcome: row.outcome, what: row.what, fingerprint: row.fingerprint
}
FOREACH (ignored IN CASE row.type WHEN 'DECLARED_WAR_ON' THEN [1] ELSE [] END | SET event:WarDeclaration)
FOREACH (ignored IN CASE row.type WHEN 'ALLIED_WITH' THEN [1] ELSE [] END | SET event:Alliance)
FOREACH (ignored IN CASE row.type WHEN 'WON' THEN [1] ELSE [] END | SET event:Victory)
FOREACH (ignored IN CASE row.type WHEN 'LOST' THEN [1] ELSE [] END | SET event:Defeat)
FOREACH (ignored IN CASE row.type WHEN 'SEIZED' THEN [1] ELSE [] END | SET event:Seizure)
FOREACH (ignored IN CASE row.type WHEN 'SUED_FOR_PEACE' THEN [1] ELSE [] END | SET event:PeaceRequest)
FOREACH (ignored IN CASE row.type WHEN 'REPRESENTED' THEN [1] ELSE [] END | SET event:Representation)
FOREACH (ignored IN CASE row.type WHEN 'NEGOTIATED_WITH' THEN [1] ELSE [] END | SET event:Negotiation)
FOREACH (ignored IN CASE row.type WHEN 'MEDIATED_BETWEEN' THEN [1] ELSE [] END | SET event:Mediation)
FOREACH (ignored IN CASE row.type WHEN 'DEMANDED' THEN [1] ELSE [] END | SET event:Demand)
FOREACH (ignored IN CASE row.type WHEN 'REJECTED' THEN [1] ELSE [] END | SET event:Rejection)
FOREACH (ignored IN CASE row.type WHEN 'THREATENED' THEN [1] ELSE [] END | SET event:Threat)
FOREACH (ignored IN CASE row.type WHEN 'RECOGNIZED' THEN [1] ELSE [] END | SET event:Recognition)
FOREACH (ignored IN CASE row.type WHEN 'BROKE_RELATIONS_WITH' THEN [1] ELSE [] END | SET event:RelationsBreak)
FOREACH (ignored IN CASE row.type WHEN 'ESTABLISHED_RELATIONS_WITH' THEN [1] ELSE [] END | SET event:RelationsStart)
FOREACH (ignored IN CASE row.type WHEN 'SIGNED' THEN [1] ELSE [] END | SET event:Signature)
FOREACH (ignored IN CASE row.type WHEN 'RATIFIED' THEN [1] ELSE [] END | SET event:Ratification)
FOREACH (ignored IN CASE row.type WHEN 'REPLACED' THEN [1] ELSE [] END | SET event:Replacement)
FOREACH (ignored IN CASE row.type WHEN 'ENDED' THEN [1] ELSE [] END | SET event:PeaceConclusion)
FOREACH (ignored IN CASE row.type WHEN 'CEDED_TERRITORY_TO' THEN [1] ELSE [] END | SET event:Cession)
FOREACH (ignored IN CASE row.type WHEN 'RETURNED_TERRITORY_TO' THEN [1] ELSE [] END | SET event:Return)
FOREACH (ignored IN CASE row.type WHEN 'LEASED_TERRITORY_TO' THEN [1] ELSE [] END | SET event:Lease)
FOREACH (ignored IN CASE row.type WHEN 'SHARED_POSSESSION_OF' THEN [1] ELSE [] END | SET event:Condominium)
FOREACH (ignored IN CASE row.type WHEN 'PAID_INDEMNITY_TO' THEN [1] ELSE [] END | SET event:Indemnity)
FOREACH (ignored IN CASE row.type WHEN 'OPENED_PORT_TO' THEN [1] ELSE [] END | SET event:PortOpening)
FOREACH (ignored IN CASE row.type WHEN 'GRANTED_RIGHT_TO' THEN [1] ELSE [] END | SET event:RightGrant)
FOREACH (ignored IN CASE row.type WHEN 'RENOUNCED' THEN [1] ELSE [] END | SET event:Renunciation)
FOREACH (ignored IN CASE row.type WHEN 'NEUTRALIZED' THEN [1] ELSE [] END | SET event:Neutralization)
FOREACH (ignored IN CASE row.type WHEN 'GAINED_INDEPENDENCE_FROM' THEN [1] ELSE [] END | SET event:Independence);

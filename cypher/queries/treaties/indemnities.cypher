//+ name: indemnities
//+ revision: 2
//+ summary: Who paid or owed how much to whom, and under which treaty
//+ params:
//+   payer: {type: entity, doc: only what this state owed, example: Qing China}
//+   payee: {type: entity, doc: only what was owed to this state, example: Japan}
//+   currency: {type: string, doc: "only sums in this currency, in the English singular such as tael or franc"}
//+ order: [day, payer, payee, amount, event]
//+ cite: [event]
:param payer => null;
:param payee => null;
:param currency => null;
MATCH (event:Event {type: 'PAID_INDEMNITY_TO'})
WHERE $currency IS NULL OR event.currency = $currency
OPTIONAL MATCH (event)-[:FROM]->(payer:Entity)
OPTIONAL MATCH (event)-[:TO]->(payee:Entity)
WITH event, payer, payee
WHERE ($payer IS NULL OR payer.id = $payer) AND ($payee IS NULL OR payee.id = $payee)
OPTIONAL MATCH (event)-[:UNDER]->(treaty:Treaty)
OPTIONAL MATCH (event)-[:FOR]->(land:Entity)
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, payer, payee, treaty, land, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, payer, payee, treaty, land, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN event.date AS date, payer.name AS payer, payee.name AS payee, event.amount AS amount, event.currency AS currency, land.name AS for_territory,
  treaty.name AS treaty, quote, document, event.id AS event, event.earliestDay AS day
ORDER BY day, payer, payee, amount, event

//+ name: who-gained-what
//+ revision: 2
//+ summary: Who gained what from each treaty, with the sentence that says it
//+ description: One row a gain: territory, indemnity, port, right, recognition or independence.
//+ params:
//+   treaty: {type: entity, label: Treaty, doc: only this treaty, example: Vertrag von Aigun}
//+   party: {type: entity, doc: only what this state or group gained, example: Russian Empire}
//+   kind: {type: string, enum: [territory, indemnity, port, right, recognition, independence], doc: only gains of this kind}
//+ order: [date, treaty, gainer, kind, gain, event]
//+ cite: [event]
:param treaty => null;
:param party => null;
:param kind => null;
MATCH (event:Event)-[:UNDER]->(treaty:Treaty)
WHERE event.type IN ['CEDED_TERRITORY_TO', 'RETURNED_TERRITORY_TO', 'LEASED_TERRITORY_TO', 'SHARED_POSSESSION_OF',
  'PAID_INDEMNITY_TO', 'OPENED_PORT_TO', 'GRANTED_RIGHT_TO', 'RECOGNIZED', 'GAINED_INDEPENDENCE_FROM']
  AND ($treaty IS NULL OR treaty.id = $treaty)
MATCH (event)-[gaining:TO|WITH|OF|BY]->(gainer:Entity)
WHERE type(gaining) = CASE event.type
    WHEN 'SHARED_POSSESSION_OF' THEN 'WITH'
    WHEN 'RECOGNIZED' THEN 'OF'
    WHEN 'GAINED_INDEPENDENCE_FROM' THEN 'BY'
    ELSE 'TO' END
  AND ($party IS NULL OR gainer.id = $party)
OPTIONAL MATCH (event)-[losing:FROM|BY]->(giver:Entity)
WHERE type(losing) = CASE
    WHEN event.type IN ['SHARED_POSSESSION_OF', 'RECOGNIZED'] THEN 'BY'
    ELSE 'FROM' END
OPTIONAL MATCH (event)-[:OF]->(thing:Entity)
OPTIONAL MATCH (event)-[:`WHERE`]->(area:Entity)
WITH event, treaty, gainer, giver,
  CASE event.type
    WHEN 'PAID_INDEMNITY_TO' THEN 'indemnity'
    WHEN 'OPENED_PORT_TO' THEN 'port'
    WHEN 'GRANTED_RIGHT_TO' THEN 'right'
    WHEN 'RECOGNIZED' THEN 'recognition'
    WHEN 'GAINED_INDEPENDENCE_FROM' THEN 'independence'
    ELSE 'territory' END AS kind,
  CASE event.type
    WHEN 'CEDED_TERRITORY_TO' THEN thing.name
    WHEN 'RETURNED_TERRITORY_TO' THEN thing.name + ' (returned)'
    WHEN 'LEASED_TERRITORY_TO' THEN thing.name + coalesce(' (lease, ' + toString(event.years) + ' years)', ' (lease)')
    WHEN 'SHARED_POSSESSION_OF' THEN thing.name + ' (joint possession)'
    WHEN 'PAID_INDEMNITY_TO' THEN coalesce(toString(event.amount) + ' ' + coalesce(event.currency, ''), 'amount not given')
    WHEN 'OPENED_PORT_TO' THEN coalesce(thing.name, toString(event.count) + ' ports', 'ports')
    WHEN 'GRANTED_RIGHT_TO' THEN coalesce(event.right, 'right') + coalesce(' (' + coalesce(area.name, event.where) + ')', '')
    WHEN 'RECOGNIZED' THEN 'recognition' + coalesce(' as ' + event.as, '')
    ELSE 'independence' END AS gain
WHERE $kind IS NULL OR kind = $kind
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, treaty, gainer, giver, kind, gain, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, treaty, gainer, giver, kind, gain, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
RETURN treaty.name AS treaty, coalesce(event.date, treaty.from) AS date, gainer.name AS gainer, kind, gain, giver.name AS from, quote, document, event.id AS event
ORDER BY date, treaty, gainer, kind, gain, event

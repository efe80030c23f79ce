//+ name: treaty-ledger
//+ revision: 1
//+ summary: What each party gained and gave under each treaty, side by side
//+ description: One row a party of a treaty. It balances: what all parties of a treaty gained is what all of them gave.
//+ params:
//+   treaty: {type: entity, label: Treaty, doc: only this treaty, example: Treaty of Peking}
//+   party: {type: entity, doc: only this party, example: Qing China}
//+ order: [date, treaty, party]
//+ cite: [events]
:param treaty => null;
:param party => null;
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
MATCH (event)-[losing:FROM|BY]->(giver:Entity)
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
    ELSE 'independence' END AS item
UNWIND [{party: gainer, gained: true}, {party: giver, gained: false}] AS entry
WITH treaty, entry.party AS party, entry.gained AS gained, kind, item, event
WHERE $party IS NULL OR party.id = $party
WITH treaty, party, gained, kind, item, event
ORDER BY item, event.id
WITH treaty, party,
  collect(CASE WHEN gained AND kind = 'territory' THEN item END) AS gained,
  collect(CASE WHEN NOT gained AND kind = 'territory' THEN item END) AS lost,
  collect(CASE WHEN gained AND kind = 'indemnity' THEN item END) AS receives,
  collect(CASE WHEN NOT gained AND kind = 'indemnity' THEN item END) AS owes,
  collect(CASE WHEN gained AND kind = 'port' THEN item END) AS ports,
  collect(CASE WHEN NOT gained AND kind = 'port' THEN item END) AS opened,
  collect(CASE WHEN gained AND kind = 'right' THEN item END) AS rights,
  collect(CASE WHEN NOT gained AND kind = 'right' THEN item END) AS granted,
  collect(CASE WHEN gained AND kind IN ['recognition', 'independence'] THEN item END) AS recognised_by_others,
  collect(CASE WHEN NOT gained AND kind IN ['recognition', 'independence'] THEN item END) AS recognised,
  collect(event.id) AS events
RETURN treaty.name AS treaty, treaty.from AS date, party.name AS party,
  gained, lost, receives, owes, ports, opened, rights, granted, recognised_by_others, recognised, events
ORDER BY date, treaty, party

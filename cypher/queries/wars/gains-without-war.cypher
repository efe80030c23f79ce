//+ name: gains-without-war
//+ revision: 1
//+ summary: Who gained from a party that others were at war with, without having fought in that war
//+ description: A gain counts where others declared war on the giver, or the giver on them, in the eight years before the treaty, and the gainer neither declared war on any of them nor was declared war on by them nor was allied with them in those years. Mediators are the gainer itself or persons who represented it.
//+ params:
//+   gainer: {type: entity, label: State, doc: only what this state gained, example: Russia}
//+   treaty: {type: entity, label: Treaty, doc: only this treaty}
//+ order: [date, gainer, treaty, kind, gain, event]
//+ cite: [event]
// :param gainer => null
// :param treaty => null
MATCH (event:Event)-[:UNDER]->(treaty:Treaty)
WHERE event.type IN ['CEDED_TERRITORY_TO', 'RETURNED_TERRITORY_TO', 'LEASED_TERRITORY_TO', 'SHARED_POSSESSION_OF',
  'PAID_INDEMNITY_TO', 'OPENED_PORT_TO', 'GRANTED_RIGHT_TO', 'RECOGNIZED', 'GAINED_INDEPENDENCE_FROM']
  AND ($treaty IS NULL OR treaty.id = $treaty)
MATCH (event)-[gaining:TO|WITH|OF|BY]->(gainer:State)
WHERE type(gaining) = CASE event.type
    WHEN 'SHARED_POSSESSION_OF' THEN 'WITH'
    WHEN 'RECOGNIZED' THEN 'OF'
    WHEN 'GAINED_INDEPENDENCE_FROM' THEN 'BY'
    ELSE 'TO' END
  AND ($gainer IS NULL OR gainer.id = $gainer)
MATCH (event)-[losing:FROM|BY]->(giver:State)
WHERE type(losing) = CASE
    WHEN event.type IN ['SHARED_POSSESSION_OF', 'RECOGNIZED'] THEN 'BY'
    ELSE 'FROM' END
OPTIONAL MATCH (event)-[:OF]->(thing:Entity)
OPTIONAL MATCH (event)-[:`WHERE`]->(area:Entity)
WITH event, treaty, gainer, giver,
  coalesce(event.year, toInteger(left(treaty.from, 4))) AS year,
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
MATCH (giver)<-[:BY|AGAINST]-(war:Event {type: 'DECLARED_WAR_ON'})-[:BY|AGAINST]->(enemy:Entity)
WHERE enemy <> giver AND enemy <> gainer AND 0 <= year - war.year <= 8
WITH event, treaty, gainer, giver, year, kind, gain, collect(DISTINCT enemy) AS enemies, min(war.year) AS since
WHERE NOT EXISTS {
    MATCH (gainer)<-[:BY|AGAINST]-(other:Event {type: 'DECLARED_WAR_ON'})-[:BY|AGAINST]->(foe:Entity)
    WHERE foe <> gainer AND (foe = giver OR foe IN enemies) AND 0 <= year - other.year <= 8
  }
  AND NOT EXISTS {
    MATCH (gainer)<-[:BY|WITH]-(alliance:Event {type: 'ALLIED_WITH'})-[:BY|WITH]->(friend:Entity)
    WHERE friend <> gainer AND (friend = giver OR friend IN enemies)
      AND (alliance.year IS NULL OR 0 <= year - alliance.year <= 8)
  }
OPTIONAL MATCH (giver)<-[:BETWEEN]-(mediation:Event {type: 'MEDIATED_BETWEEN'})-[:BY]->(mediator:Entity)
WHERE (mediation.year IS NULL OR abs(year - mediation.year) <= 8)
  AND (mediator = gainer OR EXISTS {
    MATCH (mediator)<-[:BY]-(:Event {type: 'REPRESENTED'})-[:FOR]->(gainer)
  })
WITH event, treaty, gainer, giver, kind, gain, enemies, since, mediator
ORDER BY mediator.name
WITH event, treaty, gainer, giver, kind, gain, enemies, since, collect(DISTINCT mediator.name) AS mediators
OPTIONAL MATCH (claim:Claim)-[:SUPPORTS]->(event)
OPTIONAL MATCH (claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(document:Document)
WITH event, treaty, gainer, giver, kind, gain, enemies, since, mediators, claim, document
ORDER BY document.title, claim.start, claim.id
WITH event, treaty, gainer, giver, kind, gain, enemies, since, mediators, collect(claim.quote)[0] AS quote, collect(document.title)[0] AS document
UNWIND enemies AS enemy
WITH event, treaty, gainer, giver, kind, gain, since, mediators, quote, document, enemy
ORDER BY enemy.name
WITH event, treaty, gainer, giver, kind, gain, since, mediators, quote, document, collect(enemy.name) AS fought_by
RETURN gainer.name AS gainer, kind, gain, giver.name AS from, treaty.name AS treaty, coalesce(event.date, treaty.from) AS date,
  fought_by, since, mediators, quote, document, event.id AS event
ORDER BY date, gainer, treaty, kind, gain, event

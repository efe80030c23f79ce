//+ name: gains-without-war
//+ revision: 1
//+ summary: Who gained from a party that others were at war with, without having fought in that war
//+ description: A gain counts where others were at war with the giver when it was made, in the war that the treaty ended where that is known (one declared war on the other, or they stand on the two sides of a war or battle won and lost), and the gainer neither fought the giver nor was allied with one of the sides while that war lasted. Its other wars do not count. Mediators are the gainer itself or persons who represented it, if they mediated before or in the year of the gain.
//+ params:
//+   gainer: {type: entity, label: State, doc: only what this state gained, example: Russian Empire}
//+   treaty: {type: entity, label: Treaty, doc: only this treaty}
//+ order: [date, gainer, treaty, kind, gain, event]
//+ cite: [event]
:param gainer => null;
:param treaty => null;
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
CALL (giver) {
  MATCH (giver)<-[:BY|AGAINST]-(fight:Event)
  WHERE fight.type IN ['DECLARED_WAR_ON', 'WON', 'LOST']
  OPTIONAL MATCH (fight)-[:BY|AGAINST]->(foe:Entity)
  WHERE fight.type = 'DECLARED_WAR_ON' AND foe <> giver
  OPTIONAL MATCH (fight)-[:OF]->(contest:War|Battle)<-[:OF]-(other:Event)-[:BY]->(opponent:Entity)
  WHERE other.type IN ['WON', 'LOST'] AND other.type <> fight.type AND opponent <> giver
  WITH fight, contest, coalesce(foe, opponent) AS enemy, coalesce(toInteger(left(contest.from, 4)), fight.year) AS began
  WHERE enemy IS NOT NULL
  RETURN DISTINCT fight.year AS fought, contest, enemy, began,
    CASE WHEN contest IS NULL THEN began + 8 WHEN contest:Battle THEN began + 1 ELSE coalesce(toInteger(left(contest.to, 4)), began + 8) END AS over
}
WITH event, treaty, gainer, giver, year, kind, gain, fought, contest, enemy, began, over
WHERE enemy <> gainer AND began <= year <= over
  AND NOT EXISTS {
    MATCH (giver)<-[:BY]-(:Event)-[:OF]->(war:War)<-[:OF]-(peace:Event {type: 'ENDED'})
    WHERE contest IS NULL AND began <= peace.year < year AND EXISTS { MATCH (enemy)<-[:BY]-(:Event)-[:OF]->(war) }
  }
  AND (NOT EXISTS { MATCH (treaty)<-[:BY]-(:Event {type: 'ENDED'})-[:OF]->(:War) }
    OR EXISTS {
      MATCH (treaty)<-[:BY]-(:Event {type: 'ENDED'})-[:OF]->(war:War)
      WHERE war = contest
        OR toInteger(left(war.from, 4)) <= fought <= coalesce(toInteger(left(war.to, 4)), toInteger(left(war.from, 4)) + 8)
    })
WITH event, treaty, gainer, giver, year, kind, gain, collect(DISTINCT enemy) AS enemies, min(began) AS since
WHERE NOT EXISTS {
    MATCH (gainer)<-[:BY|AGAINST]-(declaration:Event {type: 'DECLARED_WAR_ON'})-[:BY|AGAINST]->(giver)
    WHERE 0 <= year - declaration.year <= 8
  }
  AND NOT EXISTS {
    MATCH (gainer)<-[:BY]-(part:Event)-[:OF]->(contest:War|Battle)<-[:OF]-(other:Event)-[:BY]->(giver)
    WHERE part.type IN ['WON', 'LOST'] AND other.type IN ['WON', 'LOST']
      AND coalesce(toInteger(left(contest.from, 4)), part.year, year) <= year
      AND year <= CASE
        WHEN contest:War AND contest.to IS NOT NULL THEN toInteger(left(contest.to, 4)) + 1
        ELSE coalesce(toInteger(left(contest.from, 4)), part.year, year) + 8 END
  }
  AND NOT EXISTS {
    MATCH (gainer)<-[:BY|WITH]-(alliance:Event {type: 'ALLIED_WITH'})-[:BY|WITH]->(friend:Entity)
    WHERE friend <> gainer AND (friend = giver OR friend IN enemies)
      AND (alliance.year IS NULL OR since <= alliance.year <= year)
  }
OPTIONAL MATCH (giver)<-[:BETWEEN]-(mediation:Event {type: 'MEDIATED_BETWEEN'})-[:BY]->(mediator:Entity)
WHERE (mediation.year IS NULL OR since <= mediation.year <= year)
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

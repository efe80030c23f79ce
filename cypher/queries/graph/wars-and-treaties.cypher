//+ name: wars-and-treaties
//+ revision: 1
//+ summary: Wars with their years and sides, treaties with their day and signatories
//+ description: One row a war or treaty, with who fought or signed as far as the graph knows it. The timeline of the page is drawn from it.
//+ params:
//+   party: {type: entity, doc: only wars and treaties of this state or group, example: Qing China}
//+   kind: {type: string, enum: [war, treaty], doc: only these}
//+ order: [from, kind, name, id]
//+ cite: [events]
:param party => null;
:param kind => null;
MATCH (thing:Entity)
WHERE (thing:War OR thing:Treaty) AND thing.from IS NOT NULL
  AND ($kind IS NULL OR $kind = CASE WHEN thing:War THEN 'war' ELSE 'treaty' END)
OPTIONAL MATCH (thing)<-[:OF|IN]-(event:Event)
WHERE event.type IN ['SIGNED', 'RATIFIED', 'WON', 'LOST', 'ALLIED_WITH']
OPTIONAL MATCH (event)-[:BY|FROM|WITH]->(party:Entity)
WITH thing, event, party
ORDER BY party.name, party.id, event.id
WITH thing, collect(DISTINCT event.id) AS events, collect(DISTINCT party.name) AS parties, collect(DISTINCT party.id) AS ids
WHERE $party IS NULL OR $party IN ids
RETURN CASE WHEN thing:War THEN 'war' ELSE 'treaty' END AS kind, thing.name AS name, thing.from AS from, thing.to AS to, parties, thing.id AS id, events
ORDER BY from, kind, name, id

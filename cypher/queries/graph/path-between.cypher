//+ name: path-between
//+ revision: 2
//+ summary: The shortest chain of facts between two entities
//+ params:
//+   a: {type: entity, required: true, doc: where the chain begins, example: Ignatyev}
//+   b: {type: entity, required: true, doc: where it ends, example: France}
//+ order: [step]
//+ cite: [event]
:param a => 'nikolay-pavlovich-ignatyev';
:param b => 'france';
MATCH (a:Entity {id: $a}), (b:Entity {id: $b})
MATCH path = allShortestPaths((a)-[:SIGNED|RATIFIED|REPLACED|ENDED|CEDED_TERRITORY_TO|RETURNED_TERRITORY_TO|LEASED_TERRITORY_TO|SHARED_POSSESSION_OF|PAID_INDEMNITY_TO|OPENED_PORT_TO|GRANTED_RIGHT_TO|RECOGNIZED|RENOUNCED|NEUTRALIZED|GAINED_INDEPENDENCE_FROM|DECLARED_WAR_ON|ALLIED_WITH|WON|LOST|SEIZED|SUED_FOR_PEACE|REPRESENTED|NEGOTIATED_WITH|MEDIATED_BETWEEN|DEMANDED|REJECTED|THREATENED|BROKE_RELATIONS_WITH|ESTABLISHED_RELATIONS_WITH|HAS_MEMBER*..8]-(b))
// Of chains that are equally short, the same one on every database.
WITH nodes(path) AS entities, relationships(path) AS facts
ORDER BY [entity IN entities | entity.id], [fact IN facts | type(fact) + coalesce(fact.event, '')]
LIMIT 1
UNWIND range(0, size(facts) - 1) AS index
WITH index + 1 AS step, entities[index] AS here, entities[index + 1] AS there, facts[index] AS fact, startNode(facts[index]) AS begin
RETURN step, here.name AS from, CASE WHEN begin = here THEN '→' ELSE '←' END AS direction, type(fact) AS fact, there.name AS to, fact.date AS date, fact.event AS event
ORDER BY step

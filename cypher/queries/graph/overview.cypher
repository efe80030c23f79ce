//+ name: overview
//+ revision: 2
//+ summary: What the graph holds: entities, events, claims and documents by kind
//+ order: [section, count, name]
CALL () {
  MATCH (entity:Entity)
  WITH labels(entity) AS labels, count(*) AS alike
  UNWIND [label IN labels WHERE label <> 'Entity'] AS name
  RETURN 'entities' AS section, name, sum(alike) AS count
  UNION ALL
  MATCH (event:Event)
  RETURN 'events' AS section, event.type AS name, count(*) AS count
  UNION ALL
  MATCH (claim:Claim)
  RETURN 'claims' AS section, claim.polarity AS name, count(*) AS count
  UNION ALL
  MATCH (document:Document)
  RETURN 'documents' AS section, document.kind AS name, count(*) AS count
  UNION ALL
  MATCH (source:Source)
  RETURN 'sources' AS section, 'cited works' AS name, count(*) AS count
}
RETURN section, name, count
ORDER BY section, count DESC, name

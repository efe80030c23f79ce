// The provisional entities that a document names.
// :param document => 'document-1'
MATCH (:Document {id: $document})<-[:PART_OF]-(passage:Passage)
OPTIONAL MATCH (passage)-[:MENTIONS]->(mentioned:Entity)
OPTIONAL MATCH (passage)<-[:READ_IN]-(:Claim)-[:CONCERNS]->(concerned:Entity)
UNWIND [mentioned, concerned] AS entity
WITH DISTINCT entity
WHERE entity.provisional = true
RETURN entity.id AS id
ORDER BY id

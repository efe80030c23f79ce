// The passages of a document.
// :param document => 'document-1'
MATCH (passage:Passage)-[:PART_OF]->(:Document {id: $document})
RETURN passage.id AS id, passage.fingerprint AS fingerprint
ORDER BY id

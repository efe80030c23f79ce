// The claims of a document.
// :param document => 'document-1'
MATCH (claim:Claim)-[:READ_IN]->(:Passage)-[:PART_OF]->(:Document {id: $document})
RETURN claim.id AS id, claim.fingerprint AS fingerprint, claim.key AS key
ORDER BY id

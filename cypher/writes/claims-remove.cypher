// Removes claims.
// :param ids => ['claim-1']
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DETACH DELETE claim

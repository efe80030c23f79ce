// Takes away what changed claims were about, read in and citing.
// :param ids => ['claim-1']
UNWIND $ids AS id
MATCH (:Claim {id: id})-[old:CONCERNS|READ_IN|CITES]->()
DELETE old

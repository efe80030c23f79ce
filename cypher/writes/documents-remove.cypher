// Removes documents; their passages and claims are removed before.
// :param ids => ['document-1']
UNWIND $ids AS id
MATCH (document:Document {id: id})
DETACH DELETE document

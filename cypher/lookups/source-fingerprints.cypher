// Which of the given nodes are there, and with what content.
// :param ids => ['some-id']
UNWIND $ids AS id
MATCH (node:Source {id: id})
RETURN node.id AS id, node.fingerprint AS fingerprint

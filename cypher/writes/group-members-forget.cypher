// Takes the members of changed groups away.
// :param ids => ['triple-alliance']
UNWIND $ids AS id
MATCH (:Entity {id: id})-[membership:HAS_MEMBER]->(:Entity)
DELETE membership

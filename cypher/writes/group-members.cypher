// Writes who belongs to a group.
// :param rows => [{id: 'triple-alliance', member: 'german-empire'}]
UNWIND $rows AS row
MATCH (group:Entity {id: row.id})
MATCH (member:Entity {id: row.member})
MERGE (group)-[:HAS_MEMBER]->(member)

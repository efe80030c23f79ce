// The table group-members: who belongs to which group.
MATCH (group:Entity)-[:HAS_MEMBER]->(member:Entity)
RETURN group.id AS id, member.id AS member
ORDER BY id, member

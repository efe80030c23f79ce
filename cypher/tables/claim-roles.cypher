// The table claim-roles: whom and what claims are about.
MATCH (claim:Claim)-[concern:CONCERNS]->(entity:Entity)
RETURN claim.id AS id, entity.id AS entity, concern.role AS role
ORDER BY id, role, entity

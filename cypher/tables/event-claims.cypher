// The table event-claims: which claims events rest on.
MATCH (claim:Claim)-[:SUPPORTS]->(event:Event)
RETURN event.id AS id, claim.id AS claim
ORDER BY id, claim

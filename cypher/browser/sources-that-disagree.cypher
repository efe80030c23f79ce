// Facts whose sources disagree, with their claims
MATCH (event:Event)<-[supports:SUPPORTS]-(claim:Claim)
WHERE event.disputed IS NOT NULL
MATCH (event)-[role]->(party:Entity)
RETURN event, supports, claim, role, party
LIMIT 200

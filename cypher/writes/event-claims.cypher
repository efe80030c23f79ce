// Writes which claims events rest on.
// :param rows => [{id: 'event-1', claim: 'claim-1'}]
UNWIND $rows AS row
MATCH (event:Event {id: row.id})
MATCH (claim:Claim {id: row.claim})
MERGE (claim)-[:SUPPORTS]->(event)

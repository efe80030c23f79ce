// Writes claims and the passages that say them.
// :param rows => [{id: 'claim-1', passage: 'passage-1', properties: {id: 'claim-1', type: 'SIGNED'}}]
UNWIND $rows AS row
MATCH (passage:Passage {id: row.passage})
MERGE (claim:Claim {id: row.id})
SET claim = row.properties
MERGE (claim)-[:READ_IN]->(passage)

// Writes what claims cite.
// :param rows => [{id: 'claim-1', source: 'parry-cts', locator: 'article 1'}]
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (source:Source {id: row.source})
MERGE (claim)-[citation:CITES]->(source)
SET citation.locator = row.locator

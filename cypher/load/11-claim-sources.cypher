// Loads what claims cite.
LOAD CSV WITH HEADERS FROM 'file:///graph/claim-sources.csv' AS row
MATCH (claim:Claim {id: row.id})
MATCH (source:Source {id: row.source})
MERGE (claim)-[citation:CITES]->(source)
SET citation.locator = row.locator;

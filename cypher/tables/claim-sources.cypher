// The table claim-sources: what claims cite.
MATCH (claim:Claim)-[citation:CITES]->(source:Source)
RETURN claim.id AS id, source.id AS source, citation.locator AS locator
ORDER BY id, source

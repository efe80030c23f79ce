// Writes books and collections that claims cite.
// :param rows => [{id: 'parry-cts', properties: {id: 'parry-cts', title: 'The Consolidated Treaty Series'}}]
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source = row.properties

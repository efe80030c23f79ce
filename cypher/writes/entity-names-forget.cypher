// Takes the names of changed entities away; names that nobody bears any more go with them.
// :param ids => ['qing-china']
UNWIND $ids AS id
MATCH (name:Name)-[naming:NAMES]->(:Entity {id: id})
DELETE naming
WITH DISTINCT name
WHERE NOT EXISTS { (name)-[:NAMES]->(:Entity) }
DELETE name

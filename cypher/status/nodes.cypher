// How many nodes have each label. A node with several labels counts under each.
MATCH (n)
UNWIND labels(n) AS name
RETURN name, count(*) AS count
ORDER BY name

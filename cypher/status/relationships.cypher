// How many relationships of each type there are.
MATCH ()-[r]->()
RETURN type(r) AS name, count(*) AS count
ORDER BY name

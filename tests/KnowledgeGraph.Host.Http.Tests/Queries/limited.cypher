//+ name: limited
//+ revision: 1
//+ summary: A query that says itself how many rows it gives
//+ order: [i]
//+ page: 2
UNWIND range(1, 100) AS i
RETURN i
ORDER BY i
LIMIT 5

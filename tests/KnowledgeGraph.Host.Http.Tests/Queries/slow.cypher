//+ name: slow
//+ revision: 1
//+ summary: A query that does not end soon
UNWIND range(1, 100000) AS a
UNWIND range(1, 100000) AS b
WITH a, b
WHERE a + b < 0
RETURN count(*) AS n

//+ name: ties
//+ revision: 1
//+ summary: Rows of which many agree in the declared order
//+ order: [bucket]
UNWIND range(1, 25) AS i
RETURN i, i % 3 AS bucket, [i % 2, 'x'] AS list
ORDER BY bucket

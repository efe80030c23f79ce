//+ name: mixed-order
//+ revision: 1
//+ summary: An order of many types, up and down, with nulls
//+ order: [a, b, c, d, e]
//+ page: 4
UNWIND range(0, 40) AS i
WITH i, CASE i % 4 WHEN 0 THEN null ELSE i % 4 END AS a, CASE i % 3 WHEN 0 THEN null WHEN 1 THEN 'Äpfel' ELSE 'zoo' END AS b
RETURN i, a, b, [i % 2, i % 5] AS c, date({year: 1858, month: 1 + i % 12, day: 28}) AS d, toFloat(i) / 2 AS e
ORDER BY a DESC, b, c DESC, d, e DESC

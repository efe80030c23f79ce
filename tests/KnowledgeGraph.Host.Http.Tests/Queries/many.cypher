//+ name: many
//+ revision: 1
//+ summary: As many rows as one wants
//+ params:
//+   rows: {type: integer, required: true, example: "10"}
//+   width: {type: integer, default: "1"}
//+ order: [i]
UNWIND range(1, $rows) AS i
RETURN i, reduce(text = '', x IN range(1, $width) | text + 'x') AS text
ORDER BY i

// Everything that happened between two powers, as plain edges
:param a => 'russian-empire';
:param b => 'qing-china';
MATCH between = (:Entity {id: $a})-[edge]-(:Entity {id: $b})
WHERE edge.event IS NOT NULL
RETURN between

// A war: who declared it, who won and lost, which treaty ended it
:param war => 'second-opium-war';
MATCH (war:War {id: $war})
OPTIONAL MATCH ended = (war)<-[:ENDED]-(:Treaty)<-[:SIGNED]-(:Entity)
OPTIONAL MATCH fought = (war)<-[:WON|LOST]-(:Entity)
OPTIONAL MATCH facts = (war)<-[:IN]-(:Event)-[:BY|AGAINST|WITH|BETWEEN|OF]->(:Entity)
RETURN war, collect(DISTINCT ended) AS ended, collect(DISTINCT fought) AS fought, collect(DISTINCT facts) AS facts

// The terms of a treaty: every fact under it, with those who took part
:param treaty => 'treaty-of-aigun';
MATCH (treaty:Treaty {id: $treaty})<-[under:UNDER|OF|ABOUT|BY]-(event:Event)
MATCH (event)-[role]->(party:Entity)
RETURN treaty, under, event, role, party

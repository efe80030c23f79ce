// Who ceded territory to whom in a span of years, as plain edges between states
:param from => 1850;
:param to => 1870;
MATCH ceded = (loser:State)-[edge:CEDED_TERRITORY_TO]->(gainer:State)
MATCH (event:Event {id: edge.event})
WHERE $from <= event.year <= $to
RETURN ceded

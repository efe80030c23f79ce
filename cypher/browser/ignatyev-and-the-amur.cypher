// Ignatyev and the Amur: the envoy between China and the Allies, and what Russia gained
:param treaties => ['treaty-of-aigun', 'treaty-of-tientsin', 'treaty-of-peking'];
MATCH talks = (:Person {id: 'nikolay-pavlovich-ignatyev'})-[:MEDIATED_BETWEEN|NEGOTIATED_WITH|REPRESENTED]->(:Entity)
WITH collect(talks) AS talks
MATCH gains = (:State {id: 'qing-china'})<-[:FROM|BY]-(event:Event)-[:TO|WITH]->(:State {id: 'russian-empire'})
MATCH under = (event)-[:UNDER]->(treaty:Treaty)
WHERE treaty.id IN $treaties
OPTIONAL MATCH things = (event)-[:OF|`WHERE`]->(:Entity)
RETURN talks, collect(gains) AS gains, collect(under) AS treaties, collect(things) AS things

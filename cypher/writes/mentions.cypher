// Writes which words of a passage name which entity.
// :param rows => [{id: 'passage-1', entity: 'qing-china', text: 'China', start: 10, end: 15}]
UNWIND $rows AS row
MATCH (passage:Passage {id: row.id})
MATCH (entity:Entity {id: row.entity})
CREATE (passage)-[:MENTIONS {text: row.text, start: row.start, end: row.end}]->(entity)

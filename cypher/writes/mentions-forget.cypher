// Takes the mentions of changed passages away.
// :param ids => ['passage-1']
UNWIND $ids AS id
MATCH (:Passage {id: id})-[mention:MENTIONS]->(:Entity)
DELETE mention

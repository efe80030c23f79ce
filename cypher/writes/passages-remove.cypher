// Removes passages.
// :param ids => ['passage-1']
UNWIND $ids AS id
MATCH (passage:Passage {id: id})
DETACH DELETE passage

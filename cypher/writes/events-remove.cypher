// Removes events.
// :param ids => ['event-1']
UNWIND $ids AS id
MATCH (event:Event {id: id})
DETACH DELETE event

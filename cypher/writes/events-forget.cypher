// Takes away who took part in changed events and what they rested on.
// :param ids => ['event-1']
UNWIND $ids AS id
MATCH (event:Event {id: id})-[role]-()
DELETE role

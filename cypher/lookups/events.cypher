// The events with one of the given keys.
// :param keys => ['SIGNED|subject=qing-china|object=treaty-of-aigun']
UNWIND $keys AS key
MATCH (event:Event {key: key})
RETURN event.id AS id, event.fingerprint AS fingerprint
ORDER BY id

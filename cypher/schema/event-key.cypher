// Events are found by what all claims of one happening have in common.
CREATE INDEX event_key IF NOT EXISTS FOR (event:Event) ON (event.key)

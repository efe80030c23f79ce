// The words behind the facts of a treaty: claims, the passages they were read in, and the documents
:param treaty => 'treaty-of-aigun';
MATCH (:Treaty {id: $treaty})<-[:UNDER]-(event:Event)<-[supports:SUPPORTS]-(claim:Claim)
MATCH (claim)-[read:READ_IN]->(passage:Passage)-[part:PART_OF]->(document:Document)
OPTIONAL MATCH (claim)-[cites:CITES]->(source:Source)
RETURN event, supports, claim, read, passage, part, document, cites, source

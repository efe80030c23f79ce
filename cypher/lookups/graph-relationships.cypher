// Every relationship, for the digest of the graph.
MATCH ()-[relationship]->()
RETURN relationship

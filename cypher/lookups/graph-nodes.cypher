// Every node, for the digest of the graph.
MATCH (node)
RETURN node

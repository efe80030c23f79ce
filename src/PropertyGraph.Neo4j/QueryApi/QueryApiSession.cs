namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>What the transactions of one database share.</summary>
/// <param name="Client">Sends requests.</param>
/// <param name="Options">Where the server is and who asks.</param>
/// <param name="Bookmarks">What they have committed.</param>
/// <param name="Clock">The clock.</param>
internal sealed record QueryApiSession(QueryApiClient Client, Neo4jOptions Options, Bookmarks Bookmarks, TimeProvider Clock);

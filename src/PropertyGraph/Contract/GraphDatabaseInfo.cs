namespace PropertyGraph;

/// <summary>Which database answers, for people to read.</summary>
/// <param name="Product">The product, for example <c>embedded</c> or <c>Neo4j community</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Address">Where it is: a file or an address, without credentials.</param>
public sealed record GraphDatabaseInfo(string Product, string Version, string Address);

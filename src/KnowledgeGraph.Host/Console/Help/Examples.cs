namespace KnowledgeGraph.Host.Console.Help;

/// <summary>The examples that help shows.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, IReadOnlyList<string>> All = new(StringComparer.Ordinal)
    {
        [string.Empty] =
        [
            "kg demo",
            "kg query who-gained-what treaty=\"Treaty of Aigun\" --cite",
            "kg cypher \"MATCH (s:State) RETURN s.name ORDER BY s.name\"",
        ],
        ["import"] = ["kg import article.txt", "kg import letters/ claims.csv --strict"],
        ["query"] =
        [
            "kg query who-gained-what treaty=\"Treaty of Aigun\" --cite",
            "kg query career person=Ignatyev --format markdown",
        ],
        ["export"] = ["kg export tables/"],
        ["extract"] = ["kg extract article.txt --format jsonl > claims.jsonl"],
        ["explain"] = ["kg explain article.txt --at 120"],
        ["evaluate"] = ["kg evaluate", "kg evaluate article.txt --gold article.jsonl --verbose"],
        ["cypher"] =
        [
            "kg cypher \"MATCH (s:State) RETURN s.name ORDER BY s.name LIMIT 5\"",
            "kg cypher \"MATCH (t:Treaty {id: \\$id}) RETURN t\" --param id=treaty-of-aigun --format json",
            "kg cypher --write \"CREATE (:Note {text: 'to check'})\"",
            "kg cypher - < query.cypher",
        ],
    };

    /// <summary>The examples of a command; of the program itself for the empty name.</summary>
    public static IReadOnlyList<string> Of(string command) => All.GetValueOrDefault(command, []);
}

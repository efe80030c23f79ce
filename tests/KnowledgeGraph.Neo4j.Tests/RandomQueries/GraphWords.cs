namespace KnowledgeGraph.Neo4j.Tests.RandomQueries;

/// <summary>The words of the sample graph that random queries are made of. Some are words that no node has.</summary>
internal static class GraphWords
{
    public static readonly string[] Labels =
    [
        "Entity", "State", "Treaty", "War", "Group", "Person", "Territory", "Place", "Event", "Cession", "Signature", "Claim", "Name", "Source", "Absent",
    ];

    public static readonly string[] Types =
    [
        "UNDER", "TO", "FROM", "OF", "BY", "SUPPORTS", "CONCERNS", "CITES", "NAMES", "HAS_MEMBER", "SIGNED", "CEDED_TERRITORY_TO", "ENDED", "ABSENT",
    ];

    public static readonly string[] TextProperties = ["id", "name", "type", "date", "kind", "key", "polarity", "language", "absent"];

    public static readonly string[] NumberProperties = ["earliestDay", "latestDay", "confidence", "start", "end", "year", "amount", "absent"];

    public static readonly string[] Texts =
    [
        "russian-empire", "Treaty of Aigun", "SIGNED", "1858-05-28", "a", "of", "Ä", "", "e.*y", "en",
    ];

    public static readonly string[] Numbers = ["0", "1", "-1", "2", "7", "2399828", "0.5", "1.0", "-2.5", "1e3", "9223372036854775807"];
}

using System.Text.RegularExpressions;

namespace PropertyGraph;

/// <summary>Writes maps, labels and types in Cypher's notation.</summary>
internal static partial class PropertyText
{
    public static string Map(IReadOnlyDictionary<string, GraphValue> entries) =>
        "{" + string.Join(", ", entries.Select(entry => $"{Name(entry.Key)}: {entry.Value}")) + "}";

    public static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => ":" + Name(label)));

    public static string Name(string name) =>
        PlainName().IsMatch(name) ? name : "`" + name.Replace("`", "``", StringComparison.Ordinal) + "`";

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainName();
}

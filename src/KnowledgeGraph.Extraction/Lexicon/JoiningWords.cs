namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>
/// Conjunctions of several words, from the lists <c>joints</c> (as well as) and <c>correlatives</c> (not only ... but also: the first part
/// says nothing by itself, the second joins as "and" does), indexed by their first word.
/// </summary>
internal sealed class JoiningWords
{
    private static readonly Entry[] None = [];

    private readonly Dictionary<string, Entry[]> _byFirst;

    public JoiningWords(WordLists words)
    {
        var joints = words.Set("joints").Select(joint => new Entry(joint.Split(' '), []));
        var correlatives = words.Groups("correlatives").Select(pair => new Entry(pair.Key.Split(' '), [.. pair.Value.Select(second => second.Split(' '))]));
        _byFirst = joints.Concat(correlatives).GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The conjunctions that begin with a word, the longest first.</summary>
    public ReadOnlySpan<Entry> From(string word) => _byFirst.GetValueOrDefault(word, None);

    /// <summary>A joint, or the first part of a correlative with the second parts that can answer it; a joint has none.</summary>
    public sealed record Entry(string[] Words, string[][] Seconds);
}

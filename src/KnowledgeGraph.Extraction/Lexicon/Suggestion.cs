namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>Finds the word a person meant (optimal string alignment distance, at most a third of the length).</summary>
internal static class Suggestion
{
    /// <summary>A sentence that names the nearest of the allowed words and all of them.</summary>
    public static string For(string given, IReadOnlyCollection<string> allowed)
    {
        var best = allowed
            .Select(word => (Word: word, Distance: Distance(given, word)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        var hint = best.Word is not null && best.Distance <= Math.Max(1, given.Length / 3) ? $" Did you mean '{best.Word}'?" : string.Empty;
        return $"{hint} Allowed: {string.Join(", ", allowed)}.";
    }

    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = value;
            }
        }

        return rows[left.Length, right.Length];
    }
}

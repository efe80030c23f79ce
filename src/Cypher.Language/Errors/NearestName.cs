namespace Cypher.Language.Errors;

/// <summary>Finds the name that a reader most likely meant.</summary>
/// <remarks>
/// The distance is optimal string alignment (Damerau 1964, restricted): insertions, deletions, replacements and swaps of
/// neighbours each cost 1; letters compare without case. A name counts as near when it differs in at most a third of the
/// letters.
/// </remarks>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>Finds the nearest of several names.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names there are.</param>
    /// <returns>The nearest name, the first of equals in ordinal order; null where none is near.</returns>
    public static string? Find(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName)
        {
            return null;
        }

        var allowed = written.Length <= 2 ? 1 : Math.Max(1, (written.Length + 1) / 3);
        string? best = null;
        var bestDistance = allowed + 1;
        foreach (var name in known)
        {
            if (name.Length > LongestName || Math.Abs(name.Length - written.Length) >= bestDistance + (best is null ? 0 : 1))
            {
                continue;
            }

            var distance = Distance(written, name);
            var isBetter = distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(name, best) < 0);

            // Two words of two letters that share none are no typing slip.
            if (isBetter && distance < Math.Max(written.Length, name.Length))
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cell(table, left, right, i, j);
            }
        }

        return table[left.Length, right.Length];
    }

    private static int Cell(int[,] table, string left, string right, int i, int j)
    {
        var replace = table[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
        var cell = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
        return isSwap ? Math.Min(cell, table[i - 2, j - 2] + 1) : cell;
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}

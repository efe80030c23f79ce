namespace KnowledgeGraph.Diplomacy.Identity;

/// <summary>Finds the known name that somebody probably meant.</summary>
public static class NearestName
{
    /// <summary>The nearest of the known names.</summary>
    /// <param name="name">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    /// <returns>The one with the fewest letters to change; null where none is near. Of equally near ones the one that begins alike for longest, then the ordinally first.</returns>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var key = NameKey.Of(name);
        var limit = Math.Max(1, key.Length / 3);
        string? best = null;
        foreach (var candidate in known)
        {
            var distance = Distance(key, NameKey.Of(candidate), limit);
            if (distance > limit || (distance == limit && best is not null && !IsBetter(name, candidate, best)))
            {
                continue;
            }

            best = candidate;
            limit = distance;
        }

        return best;
    }

    private static bool IsBetter(string name, string candidate, string best)
    {
        var order = name.AsSpan().CommonPrefixLength(candidate).CompareTo(name.AsSpan().CommonPrefixLength(best));
        return order != 0 ? order > 0 : string.CompareOrdinal(candidate, best) < 0;
    }

    /// <summary>How many letters must be added, dropped, changed or swapped with their neighbour to make one text of another.</summary>
    /// <param name="first">One text.</param>
    /// <param name="second">The other.</param>
    /// <param name="limit">Above this the exact number does not matter.</param>
    /// <returns>The distance (optimal string alignment), or <paramref name="limit"/> + 1 where it is larger.</returns>
    public static int Distance(string first, string second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit)
        {
            return limit + 1;
        }

        var before = new int[second.Length + 1];
        var previous = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            var smallest = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var cost = first[i - 1] == second[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
                smallest = Math.Min(smallest, value);
            }

            if (smallest > limit)
            {
                return limit + 1;
            }

            (before, previous, current) = (previous, current, before);
        }

        return Math.Min(previous[second.Length], limit + 1);
    }
}

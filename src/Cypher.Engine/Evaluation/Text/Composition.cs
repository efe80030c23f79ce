namespace Cypher.Engine.Evaluation.Text;

/// <summary>Puts characters together that were taken apart.</summary>
internal static class Composition
{
    /// <summary>Puts together what belongs together.</summary>
    /// <param name="parts">Code points in canonical order; afterwards fewer.</param>
    public static void Compose(List<int> parts)
    {
        var starter = -1;
        var lastClass = 0;
        var written = 0;
        foreach (var part in parts.ToArray())
        {
            var rank = NormalFormTable.Instance.ClassOf(part);

            // A mark joins its letter where no mark of the same or a higher class stands between them.
            var isNext = written - starter == 1;
            if (starter >= 0 && (isNext || lastClass < rank) && Pair(parts[starter], part) is { } whole)
            {
                parts[starter] = whole;
                continue;
            }

            if (rank == 0)
            {
                starter = written;
            }

            lastClass = rank;
            parts[written++] = part;
        }

        parts.RemoveRange(written, parts.Count - written);
    }

    private static int? Pair(int first, int second) =>
        Hangul.Compose(first, second) ?? (NormalFormTable.Instance.Pairs.TryGetValue((first, second), out var whole) ? whole : null);
}

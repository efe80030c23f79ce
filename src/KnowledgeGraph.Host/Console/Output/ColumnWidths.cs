namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Shares the width of a terminal among the columns of a table.</summary>
internal static class ColumnWidths
{
    private const int Gap = 2;
    private const int Narrowest = 8;

    /// <summary>Makes the widest columns narrower until the table fits, or until every column is as narrow as it may be.</summary>
    /// <param name="natural">The width of the longest cell of each column.</param>
    /// <param name="available">The width of the terminal; null for no limit.</param>
    /// <returns>The width of each column.</returns>
    public static int[] Fit(IReadOnlyList<int> natural, int? available)
    {
        var widths = natural.ToArray();
        if (available is not { } limit)
        {
            return widths;
        }

        var excess = widths.Sum() + (Gap * (widths.Length - 1)) - limit;
        while (excess > 0)
        {
            var widest = widths.Max();
            if (widest <= Narrowest)
            {
                break;
            }

            // Down to the next narrower column, or by what is needed.
            var next = Math.Max(Narrowest, widths.Where(width => width < widest).DefaultIfEmpty(0).Max());
            var count = widths.Count(width => width == widest);
            var step = Math.Min(widest - next, (excess + count - 1) / count);
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] == widest)
                {
                    widths[i] -= step;
                }
            }

            excess -= step * count;
        }

        return widths;
    }
}

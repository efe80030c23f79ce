namespace KnowledgeGraph.Host.Console.Output;

/// <summary>Shares the width of a terminal among the columns of a table.</summary>
internal static class ColumnWidths
{
    private const int Gap = 2;
    private const int Narrowest = 8;
    private const int WidestWord = 16;

    /// <summary>
    /// Gives every column its whole width where there is room. Otherwise each gets room for its longest word, within reason, and the
    /// rest is shared in proportion to what is still wanted, so that sentences get more than names.
    /// </summary>
    /// <param name="columns">Of each column the cells of its longest text and of its longest word.</param>
    /// <param name="available">The width of the terminal; null for no limit.</param>
    /// <returns>The width of each column. Their sum is too large only where the columns cannot be narrower.</returns>
    public static int[] Fit(IReadOnlyList<(int Text, int Word)> columns, int? available)
    {
        var room = (available ?? int.MaxValue) - (Gap * (columns.Count - 1));
        if (columns.Sum(column => (long)column.Text) <= room)
        {
            return [.. columns.Select(column => column.Text)];
        }

        var widths = columns.Select(column => Math.Min(column.Text, Math.Clamp(column.Word, Narrowest, WidestWord))).ToArray();
        var spare = Math.Max(0, room - widths.Sum());
        var wanted = columns.Select((column, i) => column.Text - widths[i]).ToArray();
        var total = Math.Max(1, wanted.Sum());
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] += (int)((long)spare * wanted[i] / total);
        }

        return widths;
    }
}

using System.Globalization;
using System.Text;
using KnowledgeGraph.Host.Console.Output;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>Shows the text that is being typed, on as many rows of the terminal as it takes, and puts the cursor where it belongs.</summary>
internal sealed class EditScreen(TextWriter output, int width)
{
    private const string Escape = "\u001b[";
    private int _cursorRow;

    /// <summary>Shows the text over what was shown before.</summary>
    /// <param name="prompt">What stands before the first line.</param>
    /// <param name="more">What stands before the others; as wide as the prompt.</param>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor's index in it.</param>
    public void Show(string prompt, string more, string text, int cursor)
    {
        var (rows, row, column) = Layout(prompt, more, text, cursor, width);
        var drawn = new StringBuilder(ToTop()).Append(string.Join($"{Escape}K\r\n", rows)).Append(Escape).Append('J');
        Append(drawn, rows.Count - 1 - row, 'A');
        drawn.Append('\r');
        Append(drawn, column, 'C');
        output.Write(drawn);
        output.Flush();
        _cursorRow = row;
    }

    /// <summary>Leaves the text as it stands; what is written next begins below it.</summary>
    /// <param name="prompt">As in <see cref="Show"/>.</param>
    /// <param name="more">As in <see cref="Show"/>.</param>
    /// <param name="text">The text.</param>
    public void Leave(string prompt, string more, string text)
    {
        Show(prompt, more, text, text.Length);
        output.Write("\r\n");
        output.Flush();
        _cursorRow = 0;
    }

    /// <summary>Clears the terminal.</summary>
    public void Clear()
    {
        output.Write($"{Escape}H{Escape}2J");
        _cursorRow = 0;
    }

    /// <summary>Cuts the text into rows.</summary>
    /// <returns>The rows, and where in them the cursor stands: row and column, from 0.</returns>
    internal static (IReadOnlyList<string> Rows, int Row, int Column) Layout(string prompt, string more, string text, int cursor, int width)
    {
        // The last column stays free: terminals differ in where the cursor stands after a letter in it.
        var most = Math.Max(2, width - 1);
        var rows = new List<string>();
        var row = new StringBuilder(prompt);
        var used = TextWidth.Of(prompt);
        var place = (Row: 0, Column: used);
        for (var at = 0; at <= text.Length;)
        {
            var length = at < text.Length ? StringInfo.GetNextTextElementLength(text, at) : 1;
            var letter = at < text.Length ? text.Substring(at, length) : string.Empty;
            var cells = letter == "\n" ? 0 : TextWidth.Of(letter);
            if (used + cells > most || (at == cursor && used + Math.Max(1, cells) > most && letter != "\n"))
            {
                rows.Add(row.ToString());
                row.Clear();
                used = 0;
            }

            place = at == cursor ? (rows.Count, used) : place;
            if (letter == "\n")
            {
                rows.Add(row.ToString());
                row.Clear().Append(more);
                used = TextWidth.Of(more);
            }
            else
            {
                row.Append(letter);
                used += cells;
            }

            at += length;
        }

        rows.Add(row.ToString());
        return (rows, place.Row, place.Column);
    }

    private static void Append(StringBuilder drawn, int count, char command)
    {
        if (count > 0)
        {
            drawn.Append(CultureInfo.InvariantCulture, $"{Escape}{count}{command}");
        }
    }

    private string ToTop()
    {
        var text = new StringBuilder();
        Append(text, _cursorRow, 'A');
        return text.Append('\r').ToString();
    }
}

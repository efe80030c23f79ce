using System.Text;

namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>
/// The items of a list as one text: separated by commas, blanks around them not counted. A comma, a backslash or a blank that belongs to
/// an item stands behind a backslash; before anything else a backslash is one. Empty items do not count.
/// </summary>
internal static class ListWords
{
    private const char Escape = '\\';
    private const string Escaped = ",\\ ";

    /// <summary>The items of a text.</summary>
    public static List<string> Split(string text)
    {
        var items = new List<string>();
        var item = new StringBuilder();
        var kept = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Escape && i + 1 < text.Length && Escaped.Contains(text[i + 1], StringComparison.Ordinal))
            {
                item.Append(text[++i]);
                kept = item.Length;
            }
            else if (text[i] == ',')
            {
                End(items, item, ref kept);
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                item.Append(text[i]);
                kept = item.Length;
            }
            else if (item.Length > 0)
            {
                item.Append(text[i]);
            }
        }

        End(items, item, ref kept);
        return items;
    }

    /// <summary>The text that has these items.</summary>
    public static string Join(IEnumerable<string> items) => string.Join(',', items.Select(Write));

    // Blanks behind the last character that counts were only kept in case that more would follow.
    private static void End(List<string> items, StringBuilder item, ref int kept)
    {
        if (kept > 0)
        {
            items.Add(item.ToString(0, kept));
        }

        item.Clear();
        kept = 0;
    }

    private static string Write(string item)
    {
        var text = new StringBuilder(item.Length);
        for (var i = 0; i < item.Length; i++)
        {
            var isOuterBlank = item[i] == ' ' && (i == 0 || i == item.Length - 1);
            if (item[i] is ',' or Escape || isOuterBlank)
            {
                text.Append(Escape);
            }

            text.Append(item[i]);
        }

        return text.ToString();
    }
}

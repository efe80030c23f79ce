using System.Buffers;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>
/// Makes the reading text: as long as the source, with mark-up blanked out, so that every character keeps its offset.
/// Knows HTML, TEI and other XML, Markdown, and stray remnants of tags such as <c>li&gt;</c>.
/// </summary>
internal sealed class MarkupStage : Stage
{
    /// <summary>Stands where mark-up within a word was; words are read across it.</summary>
    public const char Filler = '\uFFFF';

    private static readonly HashSet<string> BlockTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "tr", "td", "th", "section", "article", "blockquote",
        "head", "list", "ab", "lg", "l", "body", "html", "dl", "dt", "dd", "figure", "figcaption", "opener", "closer", "hr", "title",
    };

    private static readonly HashSet<string> ItemTags = new(StringComparer.OrdinalIgnoreCase) { "li", "item" };

    private static readonly HashSet<string> SilentTags = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "teiHeader", "note", "fw", "nav", "svg" };

    private static readonly SearchValues<char> Suspicious = SearchValues.Create("<>&*_[#`\u00AD");

    private static readonly string[] Remnants =
        ["li", "ul", "ol", "p", "br", "b", "i", "em", "strong", "div", "span", "td", "tr", "table", "h1", "h2", "h3", "h4", "a", "sup", "sub"];

    public override IReadOnlyList<Part> Needs { get; } = [Part.Text];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Reading];

    public override void Run(Document document)
    {
        var source = document.Source.Text;
        if (!source.AsSpan().ContainsAny(Suspicious))
        {
            document.Reading = source;
            return;
        }

        var text = source.ToCharArray();
        MaskTags(text);
        MaskRemnants(text);
        Entities.Decode(text, Filler);
        MarkdownMask.Apply(text, Filler);
        text.AsSpan().Replace('\u00AD', Filler);
        document.Reading = new string(text);
    }

    private static void MaskTags(char[] text)
    {
        var at = 0;
        var comments = true;
        var endless = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (at < text.Length)
        {
            var open = Array.IndexOf(text, '<', at);
            if (open < 0)
            {
                return;
            }

            // What is not closed behind one place is not closed behind a later one: it is looked for once.
            var end = TagEnd(text, open, ref comments);
            if (end < 0)
            {
                at = open + 1;
                continue;
            }

            var name = TagName(text, open, end, out var closing);
            if (!closing && SilentTags.Contains(name) && text[end - 2] != '/' && !endless.Contains(name))
            {
                var content = SkipContent(text, end, name);
                _ = content == end && endless.Add(name);
                end = content;
            }

            Blank(text, open, end, name, closing);
            at = end;
        }
    }

    /// <summary>One past the end of a tag or comment; -1 where the bracket opens none. Tags longer than 2000 characters are none.</summary>
    private static int TagEnd(char[] text, int open, ref bool comments)
    {
        if (open + 1 >= text.Length || !(char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!' or '?'))
        {
            return -1;
        }

        if (open + 3 < text.Length && text[open + 1] == '!' && text[open + 2] == '-' && text[open + 3] == '-')
        {
            var close = comments ? text.AsSpan(open).IndexOf("-->") : -1;
            comments &= close >= 0;
            return close < 0 ? -1 : open + close + 3;
        }

        var limit = Math.Min(text.Length, open + 2000);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == '>')
            {
                return i + 1;
            }

            if (text[i] == '<')
            {
                return -1;
            }
        }

        return -1;
    }

    private static string TagName(char[] text, int open, int end, out bool closing)
    {
        closing = text[open + 1] == '/';
        var from = closing ? open + 2 : open + 1;
        var to = from;
        while (to < end && (char.IsAsciiLetterOrDigit(text[to]) || text[to] == ':'))
        {
            to++;
        }

        var colon = Array.IndexOf(text, ':', from, to - from);
        return new string(text, colon < 0 ? from : colon + 1, to - (colon < 0 ? from : colon + 1));
    }

    private static int SkipContent(char[] text, int from, string name)
    {
        var close = ("</" + name).AsSpan();
        var at = text.AsSpan(from).IndexOf(close, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return from;
        }

        var end = Array.IndexOf(text, '>', from + at);
        return end < 0 ? text.Length : end + 1;
    }

    private static void Blank(char[] text, int from, int to, string name, bool closing)
    {
        if (ItemTags.Contains(name))
        {
            Array.Fill(text, ' ', from, to - from);
            text[from] = '\n';
            if (!closing)
            {
                text[to - 1] = Structure.ListMarker.Item;
            }

            return;
        }

        var block = BlockTags.Contains(name);
        Array.Fill(text, block ? ' ' : Filler, from, to - from);
        if (block)
        {
            text[from] = '\n';
            text[to - 1] = '\n';
        }
    }

    private static void MaskRemnants(char[] text)
    {
        var at = 0;
        while ((at = Array.IndexOf(text, '>', at)) >= 0)
        {
            var from = at;
            while (from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]) && at - from < 7)
            {
                from--;
            }

            var word = new string(text, from, at - from);
            if (from > 0 && text[from - 1] == '/')
            {
                from--;
            }

            var startsWord = from == 0 || !char.IsLetterOrDigit(text[from - 1]);
            if (startsWord && Remnants.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                Array.Fill(text, ' ', from, at + 1 - from);
            }

            at++;
        }
    }
}

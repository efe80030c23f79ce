using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Structure;

/// <summary>In an outline, "3. Contents" over items with another mark is a heading and no item, and "3. Sèvres. Under this treaty Turkey agreed" introduces them.</summary>
internal static class NumberedHeadings
{
    public static void Settle(List<Block> blocks, string text)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Item && blocks[i + 1].Kind == BlockKind.Item && Mark(blocks[i], text) is 'n' or 'r' && Mark(blocks[i + 1], text) is var next && next != Mark(blocks[i], text) && next != ' ')
            {
                var head = text.AsSpan(blocks[i].Start, blocks[i].End - blocks[i].Start);
                blocks[i] = StructureStage.IsHeading(head) ? blocks[i] with { Kind = BlockKind.Heading, Intro = -1 }
                    : head[^1] is not ('.' or ';' or '!' or '?') ? blocks[i] with { Kind = BlockKind.Paragraph, Intro = -1 } : blocks[i];
            }
        }
    }

    /// <summary>The sort of mark before a block: number, Roman number, letter, bullet; a blank where it begins its line without one.</summary>
    private static char Mark(Block block, string text)
    {
        var at = block.Start - 1;
        while (at >= 0 && text[at] is ' ' or '\t' or '.' or ')' or '(')
        {
            at--;
        }

        return at < 0 || text[at] is '\n' or '\r' ? ' '
            : char.IsAsciiDigit(text[at]) ? 'n'
            : text[at] is 'I' or 'V' or 'X' ? 'r'
            : char.IsAsciiLetterLower(text[at]) ? 'l' : 'b';
    }
}

/// <summary>Finds paragraphs, headings and list items, and which block introduces a list.</summary>
internal sealed class StructureStage : Stage
{
    private const int LongLine = 200;

    private const int LongestHead = 40;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Reading];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Blocks];

    public override void Run(Document document)
    {
        var text = document.Reading;
        var lines = Lines(text);
        var widest = lines.Count == 0 ? 0 : lines.Max(line => line.End - line.Start);
        var wrapped = widest is > 40 and <= LongLine;
        var intro = -1;
        var start = -1;
        var end = -1;
        var kind = BlockKind.Paragraph;
        foreach (var line in lines)
        {
            if (line.Start == line.End)
            {
                Close();
                continue;
            }

            var marker = ListMarker.Length(text.AsSpan(line.Start, line.End - line.Start));
            if (start >= 0 && (marker > 0 || (kind == BlockKind.Item && IsHead(text.AsSpan(line.Start, line.End - line.Start))) || Breaks(text, start, end, line, wrapped, widest)))
            {
                Close();
            }

            if (start < 0)
            {
                kind = marker > 0 ? BlockKind.Item : BlockKind.Paragraph;
                start = line.Start + marker;
            }

            end = line.End;
        }

        Close();
        NumberedHeadings.Settle(document.Blocks, text);

        void Close()
        {
            if (start >= 0 && start < end)
            {
                if (kind != BlockKind.Item)
                {
                    kind = IsHeading(text.AsSpan(start, end - start)) ? BlockKind.Heading : BlockKind.Paragraph;
                    intro = document.Blocks.Count;
                }

                document.Blocks.Add(new Block(start, end, kind, kind == BlockKind.Item ? intro : -1));
            }

            start = -1;
        }
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int Start, int End)>();
        var at = 0;
        while (at <= text.Length)
        {
            var newline = text.AsSpan(at).IndexOfAny('\n', '\r');
            var stop = newline < 0 ? text.Length : at + newline;
            var start = at;
            var end = stop;
            while (start < end && Blank(text[start]))
            {
                start++;
            }

            while (end > start && Blank(text[end - 1]))
            {
                end--;
            }

            lines.Add((start, end));
            at = stop + (stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static bool Blank(char letter) => char.IsWhiteSpace(letter) || letter == Markup.MarkupStage.Filler;

    /// <summary>Whether a line starts a new block after the one begun.</summary>
    private static bool Breaks(string text, int start, int end, (int Start, int End) line, bool wrapped, int widest)
    {
        if (!wrapped)
        {
            return true;
        }

        var last = text[end - 1];
        var first = text[line.Start];
        if (last is '.' or '!' or '?' or ':' or '"' or '”' or '“' or ')')
        {
            // "am 8." at the end of a line goes on with the month.
            return (char.IsUpper(first) || EntryLine.Begins(text.AsSpan(line.Start, line.End - line.Start))) && !(last == '.' && end - start > 1 && char.IsDigit(text[end - 2]));
        }

        var lastLine = text.LastIndexOf('\n', end - 1);
        var width = end - Math.Max(start, lastLine + 1);
        return last is not (',' or ';' or '-' or '–') && width * 10 < widest * 5 && (char.IsUpper(first) || EntryLine.Begins(text.AsSpan(line.Start, line.End - line.Start)));
    }

    /// <summary>"Russland:" behind an item: the head over the items that follow.</summary>
    private static bool IsHead(ReadOnlySpan<char> line) => line.Length is > 2 and <= LongestHead && line[^1] == ':' && char.IsUpper(line[0]) && line.Count(' ') < 3;

    public static bool IsHeading(ReadOnlySpan<char> text) =>
        text.Length < 100 && text[^1] is not ('.' or '!' or '?' or ':' or ';' or ',' or '"' or '”' or '“' or ')') && text.Count(' ') < 12;
}

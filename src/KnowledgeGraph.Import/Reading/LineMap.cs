namespace KnowledgeGraph.Import.Reading;

/// <summary>Turns offsets into lines and columns, both counted from 1 and columns in UTF-16 code units.</summary>
internal sealed class LineMap
{
    private const int ExcerptLength = 60;
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    public (int Line, int Column) Place(int offset)
    {
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The end of the line in which an offset lies, before its line break.</summary>
    public int LineEnd(int offset)
    {
        var end = _text.AsSpan(offset).IndexOfAny('\r', '\n');
        return end < 0 ? _text.Length : offset + end;
    }

    public string Excerpt(int offset) => _text[offset..Math.Min(LineEnd(offset), offset + ExcerptLength)];
}

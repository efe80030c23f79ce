namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>A place in an EDTF text that moves on while it is read.</summary>
internal sealed class EdtfCursor(string text)
{
    public string Text { get; } = text;

    public int Position { get; private set; }

    public bool AtEnd => Position == Text.Length;

    public char Current => AtEnd ? '\0' : Text[Position];

    public bool Sees(string expected) => string.CompareOrdinal(Text, Position, expected, 0, expected.Length) == 0;

    public bool Take(char expected)
    {
        if (Current != expected || AtEnd)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool Take(string expected)
    {
        if (!Sees(expected))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    /// <summary>Reads exactly so many digits.</summary>
    public int Digits(int count, string expected)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = (value * 10) + Digit(expected);
        }

        return value;
    }

    public int Digit(string expected)
    {
        if (!char.IsAsciiDigit(Current))
        {
            throw Error(expected);
        }

        return Text[Position++] - '0';
    }

    public EdtfException Error(string expected) => ErrorAt(Position, expected);

    public EdtfException ErrorAt(int position, string expected, string? hint = null) =>
        new(new EdtfError(Text, position, expected, hint ?? EdtfHint.For(Text)));
}

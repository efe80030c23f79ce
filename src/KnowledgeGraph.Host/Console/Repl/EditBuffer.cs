using System.Globalization;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>The text that is being typed, and where the cursor stands in it. It moves by what people see as one letter.</summary>
internal sealed class EditBuffer
{
    private string _cut = string.Empty;

    /// <summary>The text; line feeds part its lines.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The cursor: an index into the text, up to its length.</summary>
    public int Cursor { get; private set; }

    /// <summary>Replaces everything; the cursor goes to the end.</summary>
    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    /// <summary>Types a text at the cursor.</summary>
    public void Insert(string text) => Replace(Cursor, Cursor, text);

    /// <summary>Replaces a stretch; the cursor goes behind what is new.</summary>
    public void Replace(int start, int end, string text)
    {
        Text = string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
        Cursor = start + text.Length;
    }

    /// <summary>Takes the letter before the cursor away.</summary>
    public void Backspace() => Replace(Before(Cursor), Cursor, string.Empty);

    /// <summary>Takes the letter at the cursor away.</summary>
    public void Delete()
    {
        var at = Cursor;
        Replace(at, After(at), string.Empty);
    }

    /// <summary>Goes one letter to the left.</summary>
    public void Left() => Cursor = Before(Cursor);

    /// <summary>Goes one letter to the right.</summary>
    public void Right() => Cursor = After(Cursor);

    /// <summary>Goes to the beginning of the line.</summary>
    public void Home() => Cursor = LineStart(Cursor);

    /// <summary>Goes to the end of the line.</summary>
    public void End() => Cursor = LineEnd(Cursor);

    /// <summary>Goes one word to the left.</summary>
    public void WordLeft() => Cursor = WordStart();

    /// <summary>Goes one word to the right.</summary>
    public void WordRight()
    {
        var at = Cursor;
        while (at < Text.Length && !char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        while (at < Text.Length && char.IsLetterOrDigit(Text[at]))
        {
            at++;
        }

        Cursor = at;
    }

    /// <summary>Goes one line up.</summary>
    /// <returns>False on the first line.</returns>
    public bool Up()
    {
        var start = LineStart(Cursor);
        if (start == 0)
        {
            return false;
        }

        var above = LineStart(start - 1);
        Cursor = Math.Min(above + Cursor - start, start - 1);
        return true;
    }

    /// <summary>Goes one line down.</summary>
    /// <returns>False on the last line.</returns>
    public bool Down()
    {
        var end = LineEnd(Cursor);
        if (end == Text.Length)
        {
            return false;
        }

        Cursor = Math.Min(end + 1 + Cursor - LineStart(Cursor), LineEnd(end + 1));
        return true;
    }

    /// <summary>Cuts from the beginning of the line to the cursor.</summary>
    public void CutToStart() => Cut(LineStart(Cursor), Cursor);

    /// <summary>Cuts from the cursor to the end of the line.</summary>
    public void CutToEnd() => Cut(Cursor, LineEnd(Cursor));

    /// <summary>Cuts the word before the cursor.</summary>
    public void CutWord() => Cut(WordStart(), Cursor);

    /// <summary>Puts in what was cut last.</summary>
    public void Paste() => Insert(_cut);

    private void Cut(int start, int end)
    {
        _cut = Text[start..end];
        Replace(start, end, string.Empty);
    }

    private int WordStart()
    {
        var at = Cursor;
        while (at > 0 && !char.IsLetterOrDigit(Text[at - 1]))
        {
            at--;
        }

        while (at > 0 && char.IsLetterOrDigit(Text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int LineStart(int at) => at == 0 ? 0 : Text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at) => Text.IndexOf('\n', at) is var end && end >= 0 ? end : Text.Length;

    private int After(int at) => at == Text.Length ? at : at + StringInfo.GetNextTextElementLength(Text, at);

    private int Before(int at)
    {
        var previous = 0;
        for (var next = 0; next < at; next += StringInfo.GetNextTextElementLength(Text, next))
        {
            previous = next;
        }

        return previous;
    }
}

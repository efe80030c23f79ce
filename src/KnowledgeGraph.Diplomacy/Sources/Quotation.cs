namespace KnowledgeGraph.Diplomacy.Sources;

/// <summary>Words of a source at their place. Made by <see cref="SourceText"/> only, so it cannot misquote.</summary>
public sealed class Quotation
{
    internal Quotation(SourceText source, int start, int end)
    {
        Source = source;
        Start = start;
        End = end;
    }

    /// <summary>The text quoted.</summary>
    public SourceText Source { get; }

    /// <summary>The first UTF-16 code unit.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 code unit.</summary>
    public int End { get; }

    /// <summary>The words.</summary>
    public string Words => Source.Text[Start..End];

    /// <inheritdoc/>
    public override string ToString() => $"\"{Words}\" ({Source.Name} {Start}-{End})";
}

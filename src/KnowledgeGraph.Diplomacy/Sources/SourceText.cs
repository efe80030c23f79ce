namespace KnowledgeGraph.Diplomacy.Sources;

/// <summary>
/// The text of one document exactly as it was read. All offsets in the house are UTF-16 code units into
/// <see cref="Text"/>, end exclusive. It is the only thing that can make a <see cref="Quotation"/>.
/// </summary>
public sealed class SourceText
{
    /// <summary>Wraps a text.</summary>
    /// <param name="name">What the document is called in messages: usually its file name.</param>
    /// <param name="text">The text as read, unchanged.</param>
    public SourceText(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = text;
    }

    /// <summary>What the document is called in messages.</summary>
    public string Name { get; }

    /// <summary>The text as read.</summary>
    public string Text { get; }

    /// <summary>Quotes a stretch of the text.</summary>
    /// <param name="start">The first code unit, from 0.</param>
    /// <param name="end">One past the last code unit.</param>
    /// <returns>The quotation; its words are those that stand there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or not within the text.</exception>
    public Quotation Quote(int start, int end)
    {
        if (start < 0 || end > Text.Length || start >= end)
        {
            throw new ArgumentOutOfRangeException(
                nameof(start), $"[{start}, {end}) is not a stretch of '{Name}', which has {Text.Length} UTF-16 code units.");
        }

        return new Quotation(this, start, end);
    }

    /// <summary>Quotes given words at a given place, for claims that arrive from outside.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">Where they are said to stand.</param>
    /// <returns>The quotation.</returns>
    /// <exception cref="ArgumentException">Other words stand there.</exception>
    public Quotation Quote(string words, int start)
    {
        ArgumentException.ThrowIfNullOrEmpty(words);
        if (start < 0 || start > Text.Length - words.Length
            || !Text.AsSpan(start, words.Length).SequenceEqual(words))
        {
            throw new ArgumentException($"'{Name}' does not say \"{words}\" at offset {start}.", nameof(words));
        }

        return new Quotation(this, start, start + words.Length);
    }
}

namespace KnowledgeGraph.NamedQueries.Parameters;

/// <summary>The words that a call gives for one parameter: one text, or the items of a list.</summary>
public sealed record ArgumentWords
{
    private ArgumentWords(string? text, IReadOnlyList<string>? items)
    {
        Text = text;
        Items = items;
    }

    /// <summary>One text; for a list parameter its items are separated by commas, and a comma in an item stands behind a backslash. Null where items are given.</summary>
    public string? Text { get; }

    /// <summary>The items of a list, each as it stands; null where a text is given.</summary>
    public IReadOnlyList<string>? Items { get; }

    /// <summary>Takes one text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The words.</returns>
    public static ArgumentWords Of(string text) => new(text, null);

    /// <summary>Takes the items of a list; they may hold commas.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The words.</returns>
    public static ArgumentWords Of(IReadOnlyList<string> items) => new(null, items);
}

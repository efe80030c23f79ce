namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>Why a text is not a date in EDTF.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Position">The UTF-16 code unit at which it went wrong, from 0; the length of the text where it ends too early.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Hint">What was probably meant, as EDTF; null where there is no guess.</param>
public sealed record EdtfError(string Text, int Position, string Expected, string? Hint = null)
{
    /// <summary>The error as one sentence for people.</summary>
    public string Message
    {
        get
        {
            var found = Position < Text.Length ? $"'{Text[Position]}'" : "the end";
            var hint = Hint is null ? string.Empty : $" Did you mean {Hint}?";
            return $"'{Text}' is not an EDTF date: at position {Position + 1} stands {found}, expected is {Expected}.{hint}";
        }
    }
}

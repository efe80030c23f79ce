namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Hyphens that make one word of two.</summary>
internal static class Hyphens
{
    /// <summary>Whether a hyphen stands at a place, with a token on either side and no space between.</summary>
    public static bool Joins(Token[] tokens, int at) =>
        at > 0 && at + 1 < tokens.Length && tokens[at].IsPunctuation('-') && tokens[at - 1].End == tokens[at].Start && tokens[at].End == tokens[at + 1].Start;

    /// <summary>Whether a hyphen or a dash without spaces stands at a place between two words with capitals.</summary>
    public static bool JoinsNames(Token[] tokens, int at) =>
        at > 0 && at + 1 < tokens.Length && (tokens[at].IsPunctuation('-') || tokens[at].IsPunctuation('–')) && tokens[at - 1].End == tokens[at].Start && tokens[at].End == tokens[at + 1].Start
        && tokens[at - 1].Lexeme is { Capital: true, Shape: TokenShape.Word } && tokens[at + 1].Lexeme is { Capital: true, Shape: TokenShape.Word };
}

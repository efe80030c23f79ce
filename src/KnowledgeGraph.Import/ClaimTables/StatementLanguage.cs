using System.Collections.Frozen;

namespace KnowledgeGraph.Import.ClaimTables;

/// <summary>Tells in which language the sentence of a row is written, by its little words.</summary>
internal static class StatementLanguage
{
    /// <summary>ISO 639-2 for "undetermined".</summary>
    public const string Undetermined = "und";

    private static readonly (string Language, FrozenSet<string> Words)[] Languages =
    [
        ("en", Words("the of and to was were by in on at with from under its for a an had that as between")),
        ("de", Words("der die das den dem des und von vom zu zum zur mit wurde wurden im am in an bei unter durch ein eine als zwischen")),
        ("fr", Words("le la les de du des et à au aux par avec en dans sous un une entre")),
        ("ru", Words("и в во на с со по из к о об от до за под при между")),
    ];

    public static string Of(string statement)
    {
        var words = statement.ToLowerInvariant().Split(
            [' ', ',', '.', ';', ':', '(', ')', '"', '„', '“', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        var scores = Languages
            .Select(language => (language.Language, Score: words.Count(language.Words.Contains)))
            .OrderByDescending(pair => pair.Score)
            .ToList();
        return scores[0].Score > scores[1].Score ? scores[0].Language : Undetermined;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

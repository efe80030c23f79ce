namespace Cypher.Language.Semantics;

/// <summary>What a check found out, on its way into a <see cref="CheckedQuery"/>.</summary>
internal sealed record CheckedParts(
    IReadOnlyList<string> Columns,
    IReadOnlyList<Mention> Parameters,
    bool Writes,
    IReadOnlyList<Mention> Procedures,
    QueryVocabulary Vocabulary,
    QuerySymbols Symbols);

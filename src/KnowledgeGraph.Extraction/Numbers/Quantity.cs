namespace KnowledgeGraph.Extraction.Numbers;

/// <summary>Tokens of a sentence that give a number, perhaps of a currency.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token, inclusive.</param>
/// <param name="Value">The number in whole units.</param>
/// <param name="Currency">The lower-case English singular of the currency; null where it is a bare number.</param>
/// <param name="CurrencyWords">The currency as the text words it ("Turkish pounds", "Silberrubel", "$"); null where it names none.</param>
internal sealed record Quantity(int First, int Last, decimal Value, string? Currency, string? CurrencyWords = null);

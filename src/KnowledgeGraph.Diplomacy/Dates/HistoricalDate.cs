using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Diplomacy.Dates;

/// <summary>A date as historical sources give it, in EDTF (ISO 8601-2).</summary>
public sealed partial class HistoricalDate : IEquatable<HistoricalDate>
{
    private HistoricalDate(string edtf) => Edtf = edtf;

    /// <summary>The date in EDTF, for example <c>1858-05-28</c>, <c>1857-04</c>, <c>1856~</c>, <c>1858-06-26/1858-06-27</c>.</summary>
    public string Edtf { get; }

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <returns>False where the text is not EDTF.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out HistoricalDate? date)
    {
        date = Form().IsMatch(text) ? new HistoricalDate(text) : null;
        return date is not null;
    }

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date.</returns>
    /// <exception cref="FormatException">The text is not EDTF.</exception>
    public static HistoricalDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not an EDTF date such as 1858-05-28, 1857-04, 1689 or 1856~.");

    /// <inheritdoc/>
    public bool Equals(HistoricalDate? other) => other is not null && string.Equals(Edtf, other.Edtf, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HistoricalDate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Edtf);

    /// <inheritdoc/>
    public override string ToString() => Edtf;

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?[?~%]?(/\d{4}(-\d\d(-\d\d)?)?[?~%]?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}

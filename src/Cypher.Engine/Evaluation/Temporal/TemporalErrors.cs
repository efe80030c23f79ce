using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>The texts of errors about dates, times and durations.</summary>
internal static class TemporalErrors
{
    public static GraphException NotParsed(string what, string text, string example, SourceSpan place) => EvaluationErrors.InvalidArgument(
        $"'{(text.Length <= 60 ? text : text[..57] + "...")}' cannot be read as a {what}. Write it in ISO 8601, for example '{example}'.",
        place);

    public static GraphException OutOfRange(string field, long value, long low, long high, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"{field} must be {low} to {high}, not {value}.", place);

    public static GraphException FieldNeeded(string missing, string given, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"'{given}' says nothing without '{missing}'. Give '{missing}' too.", place);

    public static GraphException FieldsConflict(string one, string other, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"'{one}' and '{other}' name the date in two ways. Give one of them.", place);

    public static GraphException UnknownField(string field, string what, IEnumerable<string> known, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"A {what} has no field '{field}'. It has {string.Join(", ", known)}.", place);
}

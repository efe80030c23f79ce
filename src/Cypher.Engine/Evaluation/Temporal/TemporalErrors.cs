using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>The texts of errors about dates, times and durations.</summary>
internal static class TemporalErrors
{
    public static GraphException NotParsed(string what, string text, string example, SourceSpan place) => EvaluationErrors.UnreadableText(
        $"'{(text.Length <= 60 ? text : text[..57] + "...")}' cannot be read as a {what}. Write it in ISO 8601, for example '{example}'.",
        place);

    public static GraphException OutOfRange(string field, long value, long low, long high, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"{field} must be {low} to {high}, not {value}.", place);

    public static GraphException FieldNeeded(string missing, string given, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"'{given}' says nothing without '{missing}'. Give '{missing}' too.", place);

    public static GraphException FieldsConflict(string one, string other, SourceSpan place) =>
        EvaluationErrors.WrongComponent($"'{one}' and '{other}' name the date in two ways. Give one of them.", place);

    /// <summary>The same mistake found in a text instead of a map: Neo4j calls what is wrong in a text a mistake of syntax.</summary>
    public static GraphException InText(GraphException error, SourceSpan place) =>
        error.Error.Code == GraphErrorCodes.Argument ? EvaluationErrors.UnreadableText(error.Error.Message, place) : error;

    public static GraphException NoZone(string zone, SourceSpan place) => EvaluationErrors.UnreadableText(
        $"There is no time zone '{zone}'. Write an offset such as '+01:00' or an IANA name such as 'Europe/Stockholm'.", place);

    public static GraphException NoComponent(string component, string what, IEnumerable<string> known, SourceSpan place) =>
        EvaluationErrors.WrongComponent($"A {what} has no field '{component}'. It has {string.Join(", ", known)}.", place);

    public static GraphException UnknownField(string field, string what, IEnumerable<string> known, SourceSpan place) =>
        EvaluationErrors.InvalidArgument($"A {what} has no field '{field}'. It has {string.Join(", ", known)}.", place);
}

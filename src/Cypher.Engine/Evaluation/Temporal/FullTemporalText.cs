using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Times as texts with their seconds even where those are zero: what toString() and joining with <c>+</c> make of them in Neo4j. A value
/// that is shown as it is leaves them away.
/// </summary>
internal static class FullTemporalText
{
    private const int HourAndMinute = 5;

    /// <summary>The text of a value with a time; null for other values.</summary>
    public static string? Of(GraphValue value) => value.Kind switch
    {
        ValueKind.LocalTime or ValueKind.ZonedTime => WithSeconds(value.ToString(), 0),
        ValueKind.LocalDateTime or ValueKind.ZonedDateTime => WithSeconds(value.ToString()),
        _ => null,
    };

    private static string WithSeconds(string text) => WithSeconds(text, text.IndexOf('T', StringComparison.Ordinal) + 1);

    private static string WithSeconds(string text, int clock)
    {
        var end = clock + HourAndMinute;
        return text.Length > end && text[end] == ':' ? text : text.Insert(end, ":00");
    }
}

using Cypher.Engine.Evaluation.Temporal;

namespace Cypher.Engine.Functions;

/// <summary>Functions that make durations.</summary>
internal static class DurationFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define("duration", "duration(source :: STRING | MAP | DURATION) :: DURATION", call => DurationBuilder.Build(call[0], call.Place),
            "A duration of a text or of a map of its parts, which may be fractions.", "RETURN toString(duration({days: 1.5}))", "'P1DT12H'"),
        Define("duration.between", Between("between"), call => DurationBetween.InAllUnits(call[0], call[1], call.Place),
            "The time from one value to another in months, days and seconds.", "RETURN toString(duration.between(date('1618-05-23'), date('1648-10-24')))", "'P30Y5M1D'"),
        Define("duration.inDays", Between("inDays"), call => DurationBetween.InDays(call[0], call[1], call.Place),
            "The whole days from one value to another.", "RETURN toString(duration.inDays(date('1814-09-18'), date('1815-06-09')))", "'P264D'"),
        Define("duration.inMonths", Between("inMonths"), call => DurationBetween.InMonths(call[0], call[1], call.Place),
            "The whole months from one value to another.", "RETURN toString(duration.inMonths(date('1814-09-18'), date('1815-06-09')))", "'P8M'"),
        Define("duration.inSeconds", Between("inSeconds"), call => DurationBetween.InSeconds(call[0], call[1], call.Place),
            "The seconds from one value to another.", "RETURN toString(duration.inSeconds(localtime('12:00'), localtime('13:30')))", "'PT1H30M'"),
    ];

    private static string Between(string name) => $"duration.{name}(from :: temporal value, to :: temporal value) :: DURATION";

    private static FunctionDefinition Define(
        string name, string signature, FunctionBody body, string summary, string example, string result) => new()
        {
            Name = name,
            Category = FunctionCategory.Temporal,
            Signature = signature,
            Body = body,
            Summary = summary,
            Example = example,
            ExampleResult = result,
        };
}

using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Temporal;
using Cypher.Language.Text;
using NodaTime;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>
/// The five families that make dates and times. Each has the plain function (now, or from a string, a map or another
/// value), <c>.truncate</c>, and the three clocks <c>.transaction</c>, <c>.statement</c> and <c>.realtime</c>.
/// </summary>
internal static class TemporalFunctions
{
    private const string Realtime = "realtime";

    private delegate GraphValue Build(GraphValue source, EpochMoment now, SourceSpan place);

    private delegate GraphValue Truncate(string unit, GraphValue value, MapValue? fields, SourceSpan place);

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        .. Family("date", "DATE", TemporalBuilder.Date, TemporalTruncation.Date,
            ("RETURN toString(date({year: 1815, month: 6, day: 9}))", "'1815-06-09'"), ("RETURN toString(date.truncate('month', date('1815-06-09')))", "'1815-06-01'")),
        .. Family("datetime", "ZONED DATETIME", TemporalBuilder.DateTime, TemporalTruncation.DateTime,
            ("RETURN toString(datetime('1919-06-28T15:00+01:00'))", "'1919-06-28T15:00:00+01:00'"), ("RETURN toString(datetime.truncate('year', datetime('1919-06-28T15:00Z')))", "'1919-01-01T00:00:00Z'")),
        .. Family("localdatetime", "LOCAL DATETIME", TemporalBuilder.LocalDateTime, TemporalTruncation.LocalDateTime,
            ("RETURN toString(localdatetime('1919-06-28T15:00'))", "'1919-06-28T15:00:00'"), ("RETURN toString(localdatetime.truncate('day', localdatetime('1919-06-28T15:00')))", "'1919-06-28T00:00:00'")),
        .. Family("localtime", "LOCAL TIME", TemporalBuilder.LocalTime, TemporalTruncation.LocalTime,
            ("RETURN toString(localtime({hour: 15, minute: 12}))", "'15:12:00'"), ("RETURN toString(localtime.truncate('hour', localtime('15:12')))", "'15:00:00'")),
        .. Family("time", "ZONED TIME", TemporalBuilder.Time, TemporalTruncation.Time,
            ("RETURN toString(time('15:12+01:00'))", "'15:12:00+01:00'"), ("RETURN toString(time.truncate('hour', time('15:12+01:00')))", "'15:00:00+01:00'")),
        Define("datetime.fromEpoch", "datetime.fromEpoch(seconds :: INTEGER, nanoseconds :: INTEGER) :: ZONED DATETIME",
            call => TemporalBuilder.FromEpoch(call.Integer(0), call.Integer(1), TimeZoneSpec.Utc, call.Place),
            "The moment so many seconds and nanoseconds after 1970-01-01T00:00Z.", ("RETURN toString(datetime.fromEpoch(60, 0))", "'1970-01-01T00:01:00Z'")),
        Define("datetime.fromEpochMillis", "datetime.fromEpochMillis(milliseconds :: INTEGER) :: ZONED DATETIME", FromEpochMilliseconds,
            "The moment so many milliseconds after 1970-01-01T00:00Z.", ("RETURN toString(datetime.fromEpochMillis(1500))", "'1970-01-01T00:00:01.5Z'")),
    ];

    private static IEnumerable<FunctionDefinition> Family(
        string name, string type, Build build, Truncate truncate, (string Query, string Result) plain, (string Query, string Result) truncated)
    {
        yield return Define(name, $"{name}([source :: STRING | MAP | temporal value]) :: {type}",
            call => call.Count == 0 ? Now(call.Context.Clock.Statement, null, call, build) : build(call[0], EpochMoment.Of(call.Context.Clock.Statement), call.Place),
            $"A {type}: of the statement's clock, or of a text, a map of its parts, or another temporal value.", plain);
        yield return Define(name + ".truncate", $"{name}.truncate(unit :: STRING[, value :: temporal value[, fields :: MAP]]) :: {type}",
            call => TruncateValue(call, build, truncate),
            $"The {type} cut off at a unit, with the given fields set afterwards.", truncated);
        yield return Clock(name, type, "transaction", "when the transaction began", build, call => call.Context.Clock.Transaction);
        yield return Clock(name, type, "statement", "when the statement began", build, call => call.Context.Clock.Statement);
        yield return Clock(name, type, Realtime, "now", build, call => call.Context.Clock.Realtime());
    }

    private static FunctionDefinition Clock(string name, string type, string clock, string when, Build build, Func<FunctionInvocation, Instant> read) =>
        Define($"{name}.{clock}", $"{name}.{clock}([timezone :: STRING]) :: {type}",
            call => Now(read(call), call.Count > 0 ? call.Text(0) : null, call, build),
            $"The {type} {when}, in universal time or in the zone given.",
            ($"RETURN valueType({name}.{clock}())", $"'{type} NOT NULL'")) with { IsDeterministic = clock != Realtime };

    private static FunctionDefinition Define(
        string name, string signature, FunctionBody body, string summary, (string Query, string Result) example) => new()
        {
            Name = name,
            Category = FunctionCategory.Temporal,
            Signature = signature,
            Body = body,
            Summary = summary,
            Example = example.Query,
            ExampleResult = example.Result,
        };

    private static GraphValue Now(Instant instant, string? zone, FunctionInvocation call, Build build)
    {
        var moment = EpochMoment.Of(instant);
        var spec = zone is null ? TimeZoneSpec.Utc : TimeZoneSpec.Parse(zone, call.Place);
        return build(spec.At(moment), moment, call.Place);
    }

    private static GraphValue TruncateValue(FunctionInvocation call, Build build, Truncate truncate)
    {
        var fields = call.Count > 2 ? call[2] as MapValue ?? throw call.Invalid(2, "a map") : null;
        var value = call.Count > 1 ? call[1] : Now(call.Context.Clock.Statement, null, call, build);
        return truncate(call.Text(0), value, fields, call.Place);
    }

    private static ZonedDateTimeValue FromEpochMilliseconds(FunctionInvocation call)
    {
        var seconds = Math.DivRem(call.Integer(0), 1000, out var rest);
        return TemporalBuilder.FromEpoch(seconds, rest * 1_000_000, TimeZoneSpec.Utc, call.Place);
    }
}

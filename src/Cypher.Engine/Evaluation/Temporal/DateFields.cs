using PropertyGraph;

namespace Cypher.Engine.Evaluation.Temporal;

/// <summary>
/// Makes a date of the fields of a map. A date names its day as month and day, week and day of the week, quarter and
/// day of the quarter, or day of the year; what is not given comes from the date that the map starts from, or is the first.
/// </summary>
internal static class DateFields
{
    public static readonly string[] Names =
        ["date", "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay"];

    public static long Build(TemporalFields fields, long? start)
    {
        RefuseTwoWays(fields);
        if (fields.HasAny("week", "dayOfWeek"))
        {
            return FromWeek(fields, start);
        }

        if (fields.HasAny("quarter", "dayOfQuarter"))
        {
            return FromQuarter(fields, start);
        }

        return fields.Has("ordinalDay")
            ? DateParts.OfOrdinal(Year(fields, start), fields.Integer("ordinalDay")!.Value, fields.Place)
            : FromCalendar(fields, start);
    }

    private static long FromCalendar(TemporalFields fields, long? start)
    {
        if (start is { } from)
        {
            var (year, month, day) = ProlepticCalendar.FromEpochDay(from);
            return DateParts.OfCalendar(
                fields.Integer("year") ?? year, fields.Integer("month") ?? month, fields.Integer("day") ?? day, fields.Place);
        }

        Needs(fields, "day", "month");
        return DateParts.OfCalendar(Year(fields, null), fields.Integer("month") ?? 1, fields.Integer("day") ?? 1, fields.Place);
    }

    private static long FromWeek(TemporalFields fields, long? start)
    {
        if (start is { } from)
        {
            var (weekYear, week) = IsoCalendar.Week(from);
            return DateParts.OfWeek(
                fields.Integer("year") ?? weekYear,
                fields.Integer("week") ?? week,
                fields.Integer("dayOfWeek") ?? IsoCalendar.DayOfWeek(from),
                fields.Place);
        }

        Needs(fields, "dayOfWeek", "week");
        return DateParts.OfWeek(Year(fields, null), fields.Integer("week") ?? 1, fields.Integer("dayOfWeek") ?? 1, fields.Place);
    }

    private static long FromQuarter(TemporalFields fields, long? start)
    {
        if (start is { } from)
        {
            var (_, month, _) = ProlepticCalendar.FromEpochDay(from);
            return DateParts.OfQuarter(
                Year(fields, start),
                fields.Integer("quarter") ?? IsoCalendar.Quarter(month),
                fields.Integer("dayOfQuarter") ?? IsoCalendar.DayOfQuarter(from),
                fields.Place);
        }

        Needs(fields, "dayOfQuarter", "quarter");
        return DateParts.OfQuarter(Year(fields, null), fields.Integer("quarter") ?? 1, fields.Integer("dayOfQuarter") ?? 1, fields.Place);
    }

    private static long Year(TemporalFields fields, long? start)
    {
        if (fields.Integer("year") is { } year)
        {
            return year;
        }

        return start is { } from
            ? ProlepticCalendar.FromEpochDay(from).Year
            : throw EvaluationErrors.InvalidArgument("A date needs a 'year', or a 'date' to start from.", fields.Place);
    }

    private static void Needs(TemporalFields fields, string given, string missing)
    {
        if (fields.Has(given) && !fields.Has(missing))
        {
            throw TemporalErrors.FieldNeeded(missing, given, fields.Place);
        }
    }

    private static void RefuseTwoWays(TemporalFields fields)
    {
        string[][] ways = [["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"], ["month", "day"]];
        string? first = null;
        foreach (var way in ways)
        {
            var given = Array.Find(way, fields.Has);
            if (given is null)
            {
                continue;
            }

            if (first is not null)
            {
                throw TemporalErrors.FieldsConflict(first, given, fields.Place);
            }

            first = given;
        }
    }
}

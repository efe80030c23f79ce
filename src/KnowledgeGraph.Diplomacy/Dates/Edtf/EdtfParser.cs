using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>Reads EDTF: ISO 8601-2 levels 0 and 1, and the sets of level 2.</summary>
internal static class EdtfParser
{
    public static bool TryParse(string text, [NotNullWhen(true)] out EdtfElement? element, [NotNullWhen(false)] out EdtfError? error)
    {
        try
        {
            element = Parse(text);
            error = null;
            return true;
        }
        catch (EdtfException exception)
        {
            element = null;
            error = exception.Error;
            return false;
        }
    }

    // edtf = set | interval | date
    private static EdtfElement Parse(string text)
    {
        var cursor = new EdtfCursor(text);
        EdtfElement element = cursor.Current switch
        {
            '[' or '{' => EdtfSetParser.Parse(cursor),
            _ => DateOrInterval(cursor),
        };
        return cursor.AtEnd ? element : throw cursor.Error(element is EdtfDate ? "the end, '/' or one of ? ~ %" : "the end");
    }

    // interval = [ date | '..' ] '/' [ date | '..' ]
    private static EdtfElement DateOrInterval(EdtfCursor cursor)
    {
        var (start, startKind) = End(cursor);
        if (start is not null && cursor.Current != '/')
        {
            return start;
        }

        if (start is { Time: not null })
        {
            throw cursor.Error("the end: an interval of ISO 8601-2 goes from day to day, without times");
        }

        if (!cursor.Take('/'))
        {
            throw cursor.Error(startKind == IntervalEnd.Open ? "'/' after an open beginning" : "a year such as 1858");
        }

        var endPosition = cursor.Position;
        var (end, endKind) = End(cursor);
        if (start is null && end is null)
        {
            throw cursor.ErrorAt(endPosition, "a date: an interval has one at its beginning or its end");
        }

        if (end is { Time: not null })
        {
            throw cursor.ErrorAt(endPosition, "a date without a time of day");
        }

        if (start is not null && end is not null && start.Days.Earliest > end.Days.Latest)
        {
            throw cursor.ErrorAt(endPosition, $"a date that is not before {start.Print()}", $"{end.Print()}/{start.Print()}");
        }

        return new EdtfInterval(start, startKind, end, endKind);
    }

    private static (EdtfDate? Date, IntervalEnd Kind) End(EdtfCursor cursor)
    {
        if (cursor.AtEnd || cursor.Current == '/')
        {
            return (null, IntervalEnd.Unknown);
        }

        return cursor.Take("..") ? (null, IntervalEnd.Open) : (EdtfDateParser.Parse(cursor), IntervalEnd.Date);
    }
}

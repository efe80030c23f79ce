namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>Reads the sets of level 2.</summary>
internal static class EdtfSetParser
{
    // set = '[' member { ',' member } ']' | '{' member { ',' member } '}'
    public static EdtfSet Parse(EdtfCursor cursor)
    {
        var all = cursor.Take('{');
        if (!all)
        {
            cursor.Take('[');
        }

        var close = all ? '}' : ']';
        var members = new List<EdtfRange>();
        do
        {
            while (cursor.Take(' '))
            {
                // People put a blank after the comma; the standard's own examples once did.
            }

            members.Add(Member(cursor, close));
        }
        while (cursor.Take(','));

        return cursor.Take(close) ? new EdtfSet(all, members) : throw cursor.Error($"',' or '{close}'");
    }

    // member = date | date '..' [ date ] | '..' date
    private static EdtfRange Member(EdtfCursor cursor, char close)
    {
        if (cursor.Take(".."))
        {
            return new EdtfRange(null, Date(cursor), true);
        }

        var start = Date(cursor);
        if (!cursor.Take(".."))
        {
            return new EdtfRange(start, start, false);
        }

        if (cursor.Current == close || cursor.Current == ',')
        {
            return new EdtfRange(start, null, true);
        }

        var position = cursor.Position;
        var end = Date(cursor);
        return start.Days.Earliest > end.Days.Latest
            ? throw cursor.ErrorAt(position, $"a date that is not before {start.Print()}")
            : new EdtfRange(start, end, true);
    }

    private static EdtfDate Date(EdtfCursor cursor)
    {
        var position = cursor.Position;
        var date = EdtfDateParser.Parse(cursor);
        return date.Time is null ? date : throw cursor.ErrorAt(position, "a date without a time of day");
    }
}

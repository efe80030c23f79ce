namespace KnowledgeGraph.Diplomacy.Dates.Edtf;

/// <summary>Reads one date of levels 0 and 1.</summary>
internal static class EdtfDateParser
{
    private const string YearForm = "a year of four digits such as 1858";
    private const string MonthForm = "a month 01 to 12, a season 21 to 24, or XX";

    // date = ( longYear | year [ '-' month [ '-' day [ time ] ] ] ) [ '?' | '~' | '%' ]
    public static EdtfDate Parse(EdtfCursor cursor)
    {
        var date = cursor.Take('Y') ? LongYear(cursor) : Year(cursor);
        if (cursor.Current == '-' && Math.Abs(date.Year) <= 9999)
        {
            date = Month(cursor, date);
        }

        var qualifier = Qualifier(cursor);
        if (qualifier != DateQualifier.None && date.Time is not null)
        {
            throw cursor.ErrorAt(cursor.Position - 1, "the end: a date with a time of day takes no qualifier");
        }

        return date with { Qualifier = qualifier };
    }

    // longYear = 'Y' [ '-' ] digit digit digit digit digit { digit }, the first of them not 0
    private static EdtfDate LongYear(EdtfCursor cursor)
    {
        var negative = cursor.Take('-');
        var start = cursor.Position;
        if (cursor.Current == '0')
        {
            throw cursor.Error("a digit 1 to 9: a year after Y does not begin with 0");
        }

        long year = 0;
        while (char.IsAsciiDigit(cursor.Current))
        {
            year = (year * 10) + cursor.Digit(YearForm);
            if (year > CalendarDate.MaxYear)
            {
                throw cursor.ErrorAt(start, $"a year of at most {CalendarDate.MaxYear}");
            }
        }

        return cursor.Position - start < 5
            ? throw cursor.Error("more digits: after Y a year has five or more (one of four is written without Y)")
            : new EdtfDate(negative ? -year : year) { NegativeYear = negative };
    }

    // year = [ '-' ] digit digit ( digit ( digit | 'X' ) | 'XX' ); not -0000
    private static EdtfDate Year(EdtfCursor cursor)
    {
        var start = cursor.Position;
        var negative = cursor.Take('-');
        var year = cursor.Digits(2, YearForm);
        var unspecified = 0;
        for (var i = 0; i < 2; i++)
        {
            if (cursor.Take('X'))
            {
                unspecified++;
                year *= 10;
            }
            else if (unspecified > 0)
            {
                throw cursor.Error("'X': after an unspecified digit of a year all are unspecified");
            }
            else
            {
                year = (year * 10) + cursor.Digit(YearForm);
            }
        }

        if (char.IsAsciiDigit(cursor.Current))
        {
            throw cursor.Error("'-', '/' or the end (a year of more than four digits begins with Y)");
        }

        if (negative && year == 0 && unspecified == 0)
        {
            throw cursor.ErrorAt(start, "0000 without a sign");
        }

        return new EdtfDate(negative ? -year : year) { NegativeYear = negative, UnspecifiedYearDigits = unspecified };
    }

    // '-' ( month [ '-' day ] | season | 'XX' [ '-' 'XX' ] )
    private static EdtfDate Month(EdtfCursor cursor, EdtfDate date)
    {
        if (date.UnspecifiedYearDigits > 0)
        {
            throw cursor.Error("the end or one of ? ~ %: a year with unspecified digits has no month");
        }

        cursor.Take('-');
        var start = cursor.Position;
        if (cursor.Take("XX"))
        {
            date = date with { MonthUnspecified = true };
            return cursor.Take('-')
                ? cursor.Take("XX") ? date with { DayUnspecified = true } : throw cursor.Error("XX: a day without its month is unspecified too")
                : date;
        }

        var month = cursor.Digits(2, MonthForm);
        if (month is not ((>= 1 and <= 12) or (>= 21 and <= 24)))
        {
            throw cursor.ErrorAt(start, MonthForm);
        }

        date = date with { Month = month };
        return cursor.Current == '-' && !date.IsSeason ? Day(cursor, date) : date;
    }

    // '-' ( day [ time ] | 'XX' )
    private static EdtfDate Day(EdtfCursor cursor, EdtfDate date)
    {
        cursor.Take('-');
        if (cursor.Take("XX"))
        {
            return date with { DayUnspecified = true };
        }

        var start = cursor.Position;
        var day = cursor.Digits(2, "a day of two digits, or XX");
        var days = CalendarDate.DaysInMonth(CalendarSystem.Gregorian, date.Year, date.Month!.Value);
        if (day < 1 || day > days)
        {
            var julian = day >= 1 && day <= CalendarDate.DaysInMonth(CalendarSystem.Julian, date.Year, date.Month.Value)
                ? " (the Julian calendar has that day; EDTF is Gregorian)"
                : string.Empty;
            throw cursor.ErrorAt(start, $"a day 01 to {days}{julian}");
        }

        date = date with { Day = day };
        return cursor.Current == 'T' ? date with { Time = Time(cursor) } : date;
    }

    // time = 'T' hh ':' mm ':' ss [ 'Z' | ( '+' | '-' ) hh [ ':' mm ] ]
    private static string Time(EdtfCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take('T');
        TwoDigits(cursor, 23, "hours 00 to 23");
        Colon(cursor);
        TwoDigits(cursor, 59, "minutes 00 to 59");
        Colon(cursor);
        TwoDigits(cursor, 59, "seconds 00 to 59");
        if (!cursor.Take('Z') && (cursor.Take('+') || cursor.Take('-')))
        {
            TwoDigits(cursor, 23, "hours 00 to 23");
            if (cursor.Take(':'))
            {
                TwoDigits(cursor, 59, "minutes 00 to 59");
            }
        }

        return cursor.Text[start..cursor.Position];
    }

    private static void Colon(EdtfCursor cursor)
    {
        if (!cursor.Take(':'))
        {
            throw cursor.Error("':'");
        }
    }

    private static void TwoDigits(EdtfCursor cursor, int maximum, string expected)
    {
        var start = cursor.Position;
        if (cursor.Digits(2, expected) > maximum)
        {
            throw cursor.ErrorAt(start, expected);
        }
    }

    private static DateQualifier Qualifier(EdtfCursor cursor)
    {
        var qualifier = cursor.Current switch
        {
            '?' => DateQualifier.Uncertain,
            '~' => DateQualifier.Approximate,
            '%' => DateQualifier.UncertainAndApproximate,
            _ => DateQualifier.None,
        };
        if (qualifier != DateQualifier.None)
        {
            cursor.Take(cursor.Current);
            if (cursor.Current is '?' or '~' or '%')
            {
                throw cursor.Error("one qualifier only: uncertain and approximate together is %");
            }
        }

        return qualifier;
    }
}

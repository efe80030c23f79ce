using System.Text;
using Cypher.Engine.Evaluation;
using Cypher.Engine.Evaluation.Text;
using PropertyGraph;

namespace Cypher.Engine.Functions;

/// <summary>Functions over strings.</summary>
internal static class StringFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        Define("btrim", "btrim(text :: STRING[, characters :: STRING]) :: STRING", call => Trim(call, true, true),
            "The text without white space, or without the given characters, at both ends.",
            "RETURN btrim('xxWienxx', 'x')", "'Wien'"),
        Define("char_length", "char_length(text :: STRING) :: INTEGER", Length, "How many characters a text has.",
            "RETURN char_length('Österreich')", "10"),
        Define("character_length", "character_length(text :: STRING) :: INTEGER", Length, "How many characters a text has.",
            "RETURN character_length('Österreich')", "10"),
        Define("left", "left(text :: STRING, length :: INTEGER) :: STRING", Left, "The first characters of a text.",
            "RETURN left('Westphalia', 4)", "'West'"),
        Define("lower", "lower(text :: STRING) :: STRING", ToLower, "The text in lower case; the same as toLower().",
            "RETURN lower('ÄGYPTEN')", "'ägypten'"),
        Define("ltrim", "ltrim(text :: STRING[, characters :: STRING]) :: STRING", call => Trim(call, true, false),
            "The text without white space, or without the given characters, at its start.",
            "RETURN ltrim('  Wien')", "'Wien'"),
        Define("normalize", "normalize(text :: STRING[, form :: STRING]) :: STRING", Normalize,
            "The text in a normal form of Unicode: NFC where none is named, or NFD, NFKC, NFKD, a word without quotes.",
            "RETURN size(normalize('é', NFD))", "2"),
        Define("replace", "replace(text :: STRING, search :: STRING, replacement :: STRING) :: STRING", Replace,
            "The text with every occurrence of one text replaced by another.",
            "RETURN replace('Treaty of Paris', 'Paris', 'Rome')", "'Treaty of Rome'"),
        Define("right", "right(text :: STRING, length :: INTEGER) :: STRING", Right, "The last characters of a text.",
            "RETURN right('Westphalia', 6)", "'phalia'"),
        Define("rtrim", "rtrim(text :: STRING[, characters :: STRING]) :: STRING", call => Trim(call, false, true),
            "The text without white space, or without the given characters, at its end.",
            "RETURN rtrim('Wien  ')", "'Wien'"),
        Define("split", "split(text :: STRING, delimiter :: STRING | LIST<STRING>) :: LIST<STRING>", Split,
            "The parts of a text between delimiters.",
            "RETURN split('Russia, Prussia, Austria', ', ')", "['Russia', 'Prussia', 'Austria']"),
        Define("substring", "substring(text :: STRING, start :: INTEGER[, length :: INTEGER]) :: STRING", Substring,
            "The part of a text from a position on, which is counted from 0.",
            "RETURN substring('Westphalia', 4, 3)", "'pha'"),
        Define("toLower", "toLower(text :: STRING) :: STRING", ToLower, "The text in lower case.",
            "RETURN toLower('ÄGYPTEN')", "'ägypten'"),
        Define("toUpper", "toUpper(text :: STRING) :: STRING", ToUpper, "The text in upper case.",
            "RETURN toUpper('Preußen')", "'PREUSSEN'"),
        Define("trim", "trim(text :: STRING) :: STRING", call => Trim(call, true, true), "The text without white space at both ends.",
            "RETURN trim('  Wien ')", "'Wien'"),
        Define("upper", "upper(text :: STRING) :: STRING", ToUpper, "The text in upper case; the same as toUpper().",
            "RETURN upper('Preußen')", "'PREUSSEN'"),
    ];

    private static FunctionDefinition Define(
        string name, string signature, FunctionBody body, string summary, string example, string result) => new()
        {
            Name = name,
            Category = FunctionCategory.String,
            Signature = signature,
            Body = body,
            Summary = summary,
            Example = example,
            ExampleResult = result,
        };

    private static IntegerValue Length(FunctionInvocation call) => IntegerValue.Of(CodePoints.Count(call.Text(0)));

    private static StringValue Left(FunctionInvocation call) => new(CodePoints.Part(call.Text(0), 0, call.Natural(1)));

    private static StringValue Right(FunctionInvocation call)
    {
        var text = call.Text(0);
        var length = call.Natural(1);
        return new StringValue(CodePoints.Part(text, Math.Max(0, CodePoints.Count(text) - length), length));
    }

    private static StringValue ToLower(FunctionInvocation call) => new(call.Text(0).ToLowerInvariant());

    // The one letter of German that becomes two in upper case, which simple case mapping leaves as it is.
    private static StringValue ToUpper(FunctionInvocation call) =>
        new(call.Text(0).ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal));

    private static StringValue Trim(FunctionInvocation call, bool atStart, bool atEnd)
    {
        var text = call.Text(0).AsSpan();
        var characters = call.Count > 1 ? call.Text(1) : null;
        var start = 0;
        var end = text.Length;
        while (atStart && start < end && IsTrimmed(text[start], characters))
        {
            start++;
        }

        while (atEnd && end > start && IsTrimmed(text[end - 1], characters))
        {
            end--;
        }

        return new StringValue(text[start..end].ToString());
    }

    // White space is what Java says, as in Neo4j: not the blanks at which no line is broken, but the separators of old files.
    private static bool IsTrimmed(char character, string? characters) => characters is not null
        ? characters.Contains(character, StringComparison.Ordinal)
        : character is >= '\u001C' and <= '\u001F'
            || (char.IsWhiteSpace(character) && character is not ('\u0085' or '\u00A0' or '\u2007' or '\u202F'));

    private static StringValue Normalize(FunctionInvocation call) =>
        new(NormalForm.Of(call.Count > 1 ? call.Text(1) : string.Empty).Apply(call.Text(0)));

    private static StringValue Replace(FunctionInvocation call)
    {
        var text = call.Text(0);
        var search = call.Text(1);
        var replacement = call.Text(2);
        var occurrences = search.Length == 0 ? text.Length + 1L : text.Length / search.Length;
        call.Context.CheckLength(text.Length + (occurrences * Math.Max(0, replacement.Length - search.Length)));
        if (search.Length > 0)
        {
            return new StringValue(text.Replace(search, replacement, StringComparison.Ordinal));
        }

        // The empty text occurs before, between and after all characters.
        var result = new StringBuilder(replacement);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune).Append(replacement);
        }

        return new StringValue(result.ToString());
    }

    private static ListValue Split(FunctionInvocation call)
    {
        var text = call.Text(0);
        var delimiters = call[1] switch
        {
            StringValue one => [one.Value],
            ListValue list when list.All(item => item is StringValue) => list.Select(item => ((StringValue)item).Value).ToArray(),
            _ => throw call.Invalid(1, "a string or a list of strings"),
        };

        if (delimiters.Contains(string.Empty, StringComparer.Ordinal))
        {
            return text.Length == 0
                ? new ListValue([new StringValue(string.Empty)])
                : new ListValue([.. text.EnumerateRunes().Select(rune => new StringValue(rune.ToString()))]);
        }

        return new ListValue([.. text.Split(delimiters, StringSplitOptions.None).Select(part => new StringValue(part))]);
    }

    private static StringValue Substring(FunctionInvocation call)
    {
        var text = call.Text(0);
        var start = call.Natural(1);
        return new StringValue(CodePoints.Part(text, start, call.Count > 2 ? call.Natural(2) : text.Length));
    }
}

using System.Globalization;
using Cypher.Language.Parsing;
using Cypher.Language.Syntax;
using Cypher.Language.Text;

namespace Cypher.Language.Errors;

/// <summary>The errors of the lexer and parser, with their texts.</summary>
internal static class ParsingErrors
{
    public static CypherException Unexpected(SourceSpan span, string found, string expected) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"Unexpected `{found}`. Expected {expected}.");

    public static CypherException UnexpectedEnd(SourceSpan span, string expected) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"The query ends too early. Expected {expected}.");

    public static CypherException UnexpectedWord(SourceSpan span, string found, string expected)
    {
        var meant = NearestName.Find(found, Words.Keywords);
        var hint = meant is null || meant.Equals(found, StringComparison.OrdinalIgnoreCase) ? string.Empty : $" Did you mean `{meant}`?";
        return Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"Unexpected `{Shorten(found)}`. Expected {expected}.{hint}");
    }

    public static CypherException UnknownClause(SourceSpan span, string found)
    {
        var meant = NearestName.Find(found, Words.Keywords);
        if (meant is not null && meant.Equals(found, StringComparison.OrdinalIgnoreCase))
        {
            return Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"`{found.ToUpperInvariant()}` cannot stand here. {ClauseHint(meant)}");
        }

        return Syntax(
            CypherErrorDetail.UnexpectedSyntax,
            span,
            $"Unexpected `{Shorten(found)}`. " + (meant is null ? "Expected a clause such as `MATCH`, `CREATE` or `RETURN`." : $"Did you mean `{meant}`?"));
    }

    public static CypherException SecondStatement(SourceSpan span) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, "A second statement begins here. Send one statement at a time.");

    public static CypherException Unterminated(SourceSpan span, string what, string closing) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, new SourceSpan(span.Start, 1), $"This {what} does not end. Close it with {closing}.");

    public static CypherException UnknownCharacter(SourceSpan span, string character)
    {
        if (character[0] < 0x80 && !char.IsControl(character[0]))
        {
            return Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"The character `{character}` has no meaning here.");
        }

        var code = char.IsHighSurrogate(character[0]) && character.Length > 1 ? char.ConvertToUtf32(character, 0) : character[0];
        var name = "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
        var shown = char.IsControl(character[0]) || char.IsSurrogate(character[0]) || code is (>= 0x200B and <= 0x200F) ? name : $"`{character}` ({name})";
        var hint = code switch
        {
            >= 0x2010 and <= 0x2015 or 0x2212 => " Write a minus sign as `-`.",
            >= 0x2018 and <= 0x201F or 0x00AB or 0x00BB => " Write straight quotes: `'` or `\"`.",
            0x200B or 0x200C or 0x200D => " It is invisible; delete it.",
            0x2192 or 0x2190 => " Write an arrow as `-->` or `<--`.",
            0x2264 or 0x2265 or 0x2260 => " Write `<=`, `>=` or `<>`.",
            _ => string.Empty,
        };
        return Syntax(CypherErrorDetail.InvalidUnicodeCharacter, span, $"The character {shown} cannot stand here.{hint}");
    }

    public static CypherException NestingTooDeep(SourceSpan span, int maximum) =>
        Syntax(CypherErrorDetail.NestingTooDeep, span, $"The query is nested more than {maximum} levels deep. Use fewer brackets or shorter chains of operators.");

    public static CypherException StackExhausted(SourceSpan span) =>
        Syntax(CypherErrorDetail.NestingTooDeep, span, "The query is nested too deeply for the thread that reads it. Use fewer brackets or shorter chains of operators.");

    public static CypherException InvalidNumber(SourceSpan span, string written) => Syntax(
        CypherErrorDetail.InvalidNumberLiteral,
        span,
        $"`{Shorten(written)}` is no number. Write integers as 42, 0x2A or 0o52 and decimals as 4.2 or 4.2e1; names begin with a letter.");

    public static CypherException LeadingZero(SourceSpan span, string written) => Syntax(
        CypherErrorDetail.InvalidNumberLiteral,
        span,
        $"`{Shorten(written)}` begins with a zero. Write a decimal number without it, or `0o` before the digits of an octal one.");

    public static CypherException IntegerOverflow(SourceSpan span, string written) => Syntax(
        CypherErrorDetail.IntegerOverflow, span, $"The integer {Shorten(written)} is too large: integers lie between -2^63 and 2^63-1.");

    public static CypherException FloatOverflow(SourceSpan span, string written) => Syntax(
        CypherErrorDetail.FloatingPointOverflow, span, $"The number {Shorten(written)} is too large: the largest is about 1.8e308.");

    public static CypherException InvalidUnicodeEscape(SourceSpan span) => Syntax(
        CypherErrorDetail.InvalidUnicodeLiteral, span, "`\\u` needs 4 hexadecimal digits, as in `\\u00E9`.");

    public static CypherException NoSuchCharacter(SourceSpan span) => Syntax(
        CypherErrorDetail.InvalidUnicodeLiteral, span, "No character has this number: it lies above U+10FFFF, or is one half of a surrogate pair.");

    public static CypherException ForeignOperator(SourceSpan span, string written, string meant) => Syntax(
        CypherErrorDetail.UnexpectedSyntax, new SourceSpan(span.Start, written.Length), $"Cypher has no `{written}`. Write `{meant}`.");

    public static CypherException ForeignPredicate(SourceSpan span, bool isLike) => Syntax(
        CypherErrorDetail.UnexpectedSyntax,
        span,
        isLike
            ? "Cypher has no `LIKE`. Write `CONTAINS`, `STARTS WITH`, `ENDS WITH`, or `=~` with a regular expression."
            : "Cypher has no `NOT IN`. Write `NOT x IN list`.");

    public static CypherException OldParameter(SourceSpan span, string name) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"A map needs `key: value`. If a parameter is meant, write `${name}`.");

    public static CypherException RemovedListFunction(SourceSpan span, string name)
    {
        var instead = name.Equals("filter", StringComparison.OrdinalIgnoreCase) ? "[x IN list WHERE condition]" : "[x IN list | value]";
        return Syntax(CypherErrorDetail.UnknownFunction, span, $"`{name}` is no longer part of Cypher. Write `{instead}`.");
    }

    public static CypherException UnknownType(SourceSpan span, string name, IEnumerable<string> known)
    {
        var meant = NearestName.Find(name, known);
        return Syntax(
            CypherErrorDetail.UnexpectedSyntax, span, $"Unknown type `{Shorten(name)}`. " + (meant is null ? "Types are INTEGER, FLOAT, STRING, BOOLEAN, DATE, LIST<…> and others." : $"Did you mean `{meant}`?"));
    }

    public static CypherException InvalidLength(SourceSpan span) => Syntax(
        CypherErrorDetail.InvalidRelationshipPattern, span, "A length is written `*`, `*2`, `*1..3`, `*..3` or `*1..`, with whole numbers from 0.");

    public static CypherException EmptyQuantifier(SourceSpan span) => Syntax(
        CypherErrorDetail.InvalidRelationshipPattern, span, "A quantifier needs a greatest number of at least 1 that is not below the least.");

    public static CypherException NoPathsSelected(SourceSpan span) =>
        Syntax(CypherErrorDetail.InvalidRelationshipPattern, span, "The number of paths must be at least 1.");

    public static CypherException InvalidShortestPath(SourceSpan span, string name) => Syntax(
        CypherErrorDetail.InvalidRelationshipPattern, span, $"`{name}` needs exactly one relationship between two nodes: `{name}((a)-[*]-(b))`.");

    public static CypherException NeitherRepeated(SourceSpan span) => Syntax(
        CypherErrorDetail.InvalidRelationshipPattern,
        span,
        "A node or a group in parentheses stands beside another one, and neither is repeated. Write a relationship between them, or repeat one: `((a)-->(b))+`.");

    public static CypherException NotAssignable(SourceSpan span, string clause)
    {
        var forms = clause == "SET" ? "`n.key = value`, `n = map`, `n += map` or `n:Label`" : "`n.key` or `n:Label`";
        return Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"`{clause}` needs {forms}.");
    }

    public static CypherException OldSchemaSyntax(SourceSpan span, string instead) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, $"This is the syntax of older versions. Write `{instead}`.");

    public static CypherException UnknownIndexKind(SourceSpan span, string word)
    {
        var meant = NearestName.Find(word, Enum.GetNames<IndexKind>())?.ToUpperInvariant();
        return Syntax(
            CypherErrorDetail.UnexpectedSyntax, span, $"Unknown kind of index `{Shorten(word)}`. " + (meant is null ? "Kinds are RANGE, TEXT, POINT, LOOKUP, FULLTEXT and VECTOR." : $"Did you mean `{meant}`?"));
    }

    public static CypherException WrongLabelCount(SourceSpan span, IndexKind kind) => Syntax(
        CypherErrorDetail.UnexpectedSyntax,
        span,
        kind switch
        {
            IndexKind.Lookup => "A lookup index is about all labels or types. Leave the label out.",
            IndexKind.Fulltext => "A full-text index needs at least one label or type.",
            _ => "An index needs exactly one label or type.",
        });

    public static CypherException WrongSchemaVariable(SourceSpan span, string written, string known) =>
        Syntax(CypherErrorDetail.UndefinedVariable, span, $"Variable `{written}` is not defined. The properties are written with `{known}`, as in `{known}.name`.");

    public static CypherException ConstraintNeedsOneLabel(SourceSpan span) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, "A constraint needs exactly one label or type.");

    public static CypherException ConstraintOfOneProperty(SourceSpan span) =>
        Syntax(CypherErrorDetail.UnexpectedSyntax, span, "This constraint takes one property. Write a constraint for each.");

    private static string ClauseHint(string word) => word switch
    {
        "WHERE" => "`WHERE` follows `MATCH`, `WITH` or `YIELD`, once.",
        "ORDER" or "SKIP" or "LIMIT" or "OFFSET" => "`ORDER BY`, `SKIP` and `LIMIT` follow `WITH` or `RETURN`, in this order.",
        "AND" or "OR" or "XOR" or "NOT" => "A condition follows `WHERE`.",
        "ON" => "`ON CREATE` and `ON MATCH` follow `MERGE`.",
        "YIELD" => "`YIELD` follows `CALL` and a procedure.",
        "AS" => "A name after `AS` follows one expression.",
        _ => "Expected a clause such as `MATCH`, `CREATE` or `RETURN`.",
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : $"{text.AsSpan(0, 39)}…";

    private static CypherException Syntax(CypherErrorDetail detail, SourceSpan span, string message) =>
        new(new CypherError(CypherErrorKind.SyntaxError, CypherErrorPhase.CompileTime, detail, message, span));
}

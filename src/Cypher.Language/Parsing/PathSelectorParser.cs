using Cypher.Language.Errors;
using Cypher.Language.Lexing;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>Reads which of the matching paths are wanted.</summary>
internal static class PathSelectorParser
{
    /// <summary>Whether a selector stands next.</summary>
    public static bool IsNext(TokenReader reader)
    {
        var isSelector = reader.AtWord("ALL") || reader.AtWord("ANY") || reader.AtWord("SHORTEST");
        return isSelector && (reader.At(TokenKind.LeftParenthesis, 1) || reader.At(TokenKind.Number, 1)
            || reader.AtWord("SHORTEST", 1) || reader.AtWord("PATH", 1) || reader.AtWord("PATHS", 1));
    }

    // PathSelector = "ALL" | "ANY" [n] | "ALL" "SHORTEST" | "ANY" "SHORTEST" | "SHORTEST" n | "SHORTEST" [n] ("GROUP" | "GROUPS")
    //                each followed by ["PATH" | "PATHS"], which may also stand before GROUP
    public static PathSelector? Parse(TokenReader reader)
    {
        if (!IsNext(reader))
        {
            return null;
        }

        var start = reader.Start;
        var isAll = reader.TryTakeWord("ALL");
        var isAny = !isAll && reader.TryTakeWord("ANY");
        var isShortest = reader.TryTakeWord("SHORTEST");
        var count = !isAll && reader.At(TokenKind.Number) ? PatternCounts.Parse(reader) : (long?)null;
        SkipPathWord(reader);
        var isGroups = !isAll && !isAny && (reader.TryTakeWord("GROUPS") || reader.TryTakeWord("GROUP"));
        SkipPathWord(reader);
        var span = reader.SpanFrom(start);
        if (count == 0)
        {
            throw ParsingErrors.NoPathsSelected(span);
        }

        var kind = (isAll, isShortest, isGroups) switch
        {
            (true, true, _) => PathSelectorKind.AllShortest,
            (true, false, _) => PathSelectorKind.All,
            (false, true, true) => PathSelectorKind.ShortestGroups,
            (false, true, false) => PathSelectorKind.Shortest,
            _ => PathSelectorKind.Any,
        };
        return new PathSelector(span, kind, count ?? 1);
    }

    private static void SkipPathWord(TokenReader reader)
    {
        if (reader.AtWord("PATH") || reader.AtWord("PATHS"))
        {
            reader.Take();
        }
    }
}

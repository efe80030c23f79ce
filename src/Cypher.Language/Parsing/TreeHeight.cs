using Cypher.Language.Errors;
using Cypher.Language.Syntax;

namespace Cypher.Language.Parsing;

/// <summary>
/// Limits the height of a tree. The parser's own nesting is counted where it recurses; a long chain such as
/// <c>1 + 1 + 1 …</c> is read in a loop and still makes a tall tree, on which every later stage recurses.
/// </summary>
internal static class TreeHeight
{
    private const int Maximum = 3000;

    /// <summary>Checks a tree without recursion.</summary>
    /// <param name="root">The root.</param>
    /// <exception cref="CypherException">The tree is too tall.</exception>
    public static void Check(SyntaxNode root)
    {
        var open = new Stack<(SyntaxNode Node, int Height)>();
        open.Push((root, 1));
        while (open.TryPop(out var entry))
        {
            if (entry.Height > Maximum)
            {
                throw ParsingErrors.NestingTooDeep(entry.Node.Span, Maximum);
            }

            foreach (var child in SyntaxChildren.Of(entry.Node))
            {
                open.Push((child, entry.Height + 1));
            }
        }
    }
}

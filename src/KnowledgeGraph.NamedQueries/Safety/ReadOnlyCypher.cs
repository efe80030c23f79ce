using Cypher.Language;
using Cypher.Language.Errors;
using Cypher.Language.Printing;
using Cypher.Language.Semantics;
using Cypher.Language.Syntax;
using Cypher.Language.Text;
using KnowledgeGraph.NamedQueries.Errors;

namespace KnowledgeGraph.NamedQueries.Safety;

/// <summary>
/// Lets only texts through that read the graph and nothing else. A text is parsed and checked here, whichever database answers: it must
/// not write, load files, change or show settings of the server, nor call a procedure outside the list. What goes to the database is not
/// the text but what was understood of it, printed anew: a database that would read comments, escapes or look-alike letters differently
/// never sees them.
/// </summary>
public static class ReadOnlyCypher
{
    /// <summary>The procedures that may be called: they tell the words of the graph.</summary>
    public static IReadOnlyList<string> AllowedProcedures { get; } = ["db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization"];

    /// <summary>Checks a text.</summary>
    /// <param name="text">The text: one statement.</param>
    /// <param name="signatures">The functions and procedures that are known.</param>
    /// <returns>The text to run.</returns>
    /// <exception cref="NamedQueryException">It is no Cypher, or does more than read; the message says what and where.</exception>
    public static string Check(string text, SignatureCatalogue signatures)
    {
        CheckedQuery compiled;
        try
        {
            compiled = CypherLanguage.Compile(text, signatures);
        }
        catch (CypherException exception)
        {
            throw Wrong(NamedQueryErrorKind.InvalidCypher, text, exception.Error.Span, exception.Error.Message);
        }

        if (compiled.Writes || compiled.IsSchemaCommand)
        {
            throw Forbidden(text, compiled.Statement.Body.Span, "Only reading is allowed here; this statement would change the graph.");
        }

        if (compiled.Statement.Body is not Query)
        {
            throw Forbidden(text, compiled.Statement.Body.Span, "Only queries are allowed here, not commands.");
        }

        foreach (var call in compiled.Procedures.Where(call => !AllowedProcedures.Contains(call.Name, StringComparer.OrdinalIgnoreCase)))
        {
            throw Forbidden(text, call.Span, $"The procedure {call.Name} may not be called here; allowed are {string.Join(", ", AllowedProcedures)}.");
        }

        if (FindReach(compiled.Statement) is { } reach)
        {
            throw Forbidden(text, reach.Place, reach.Message);
        }

        return CypherPrinter.Print(compiled.Statement);
    }

    /// <summary>The first thing in a statement that reaches beyond the graph or beyond one transaction; null where nothing does.</summary>
    internal static (SourceSpan Place, string Message)? FindReach(CypherStatement statement)
    {
        // With a stack of its own: texts can nest deeper than this thread's stack.
        var open = new Stack<SyntaxNode>([statement]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case LoadCsvClause:
                    return (node.Span, "LOAD CSV may not be used here: only the graph is read, no files and no addresses.");
                case SubqueryCallClause { InTransactions: { } transactions }:
                    return (transactions.Span, "IN TRANSACTIONS may not be used here.");
                case CypherStatement { Options: [var option, ..] }:
                    return (option.Span, "Options of the statement may not be used here.");
            }

            foreach (var child in SyntaxChildren.Of(node))
            {
                open.Push(child);
            }
        }

        return null;
    }

    private static NamedQueryException Forbidden(string text, SourceSpan place, string message) =>
        Wrong(NamedQueryErrorKind.ForbiddenCypher, text, place, message);

    private static NamedQueryException Wrong(NamedQueryErrorKind kind, string text, SourceSpan span, string message)
    {
        var place = LinePosition.Of(text, span.Start);
        return new NamedQueryException(new NamedQueryError(kind, message) { Line = place.Line, Column = place.Column });
    }
}

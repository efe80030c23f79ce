using Cypher.Language.Syntax;

namespace Cypher.Language.Semantics;

/// <summary>A query that was read and checked: it follows the grammar and every rule that the text alone can tell. It never changes.</summary>
public sealed record CheckedQuery
{
    internal CheckedQuery(string text, CypherStatement statement, CheckedParts parts)
    {
        Text = text;
        Statement = statement;
        Columns = parts.Columns;
        Parameters = parts.Parameters;
        Writes = parts.Writes;
        Procedures = parts.Procedures;
        Vocabulary = parts.Vocabulary;
        Symbols = parts.Symbols;
    }

    /// <summary>The query text.</summary>
    public string Text { get; }

    /// <summary>The tree.</summary>
    public CypherStatement Statement { get; }

    /// <summary>
    /// The names of the result columns in order; empty for a query that returns nothing. The columns of SHOW commands are the
    /// engine's, unless <c>YIELD</c> or <c>RETURN</c> names them.
    /// </summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The parameters in the order of their first use, each time they are used; with those that a call without parentheses passes on.</summary>
    public IReadOnlyList<Mention> Parameters { get; }

    /// <summary>The names of the parameters, each once, in the order of first use.</summary>
    public IReadOnlyList<string> ParameterNames => [.. Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it may change nodes, relationships, properties, labels or the schema.</summary>
    public bool Writes { get; }

    /// <summary>Whether it only reads.</summary>
    public bool IsReadOnly => !Writes;

    /// <summary>Whether it is a command on indexes or constraints.</summary>
    public bool IsSchemaCommand =>
        Statement.Body is CreateIndexCommand or CreateConstraintCommand or DropIndexCommand or DropConstraintCommand;

    /// <summary>The procedures it calls.</summary>
    public IReadOnlyList<Mention> Procedures { get; }

    /// <summary>The labels, types and property keys it names.</summary>
    public QueryVocabulary Vocabulary { get; }

    /// <summary>What the planner needs to know of the tree's nodes.</summary>
    public QuerySymbols Symbols { get; }
}

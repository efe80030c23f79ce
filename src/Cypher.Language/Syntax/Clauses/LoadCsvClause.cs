using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>LOAD CSV WITH HEADERS FROM source AS variable FIELDTERMINATOR ';'</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="WithHeaders">Whether the first line names the fields: rows are maps, otherwise lists.</param>
/// <param name="Source">The address of the file.</param>
/// <param name="Variable">The variable that holds one row.</param>
/// <param name="FieldTerminator">The field separator; null for a comma.</param>
public sealed record LoadCsvClause(
    SourceSpan Span,
    bool WithHeaders,
    Expression Source,
    Variable Variable,
    Expression? FieldTerminator)
    : Clause(Span);

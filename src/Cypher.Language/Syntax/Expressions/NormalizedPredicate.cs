using Cypher.Language.Text;

namespace Cypher.Language.Syntax;

/// <summary><c>a IS NORMALIZED</c> or <c>a IS NOT NFD NORMALIZED</c>.</summary>
/// <param name="Span">The place in the query text.</param>
/// <param name="Operand">The operand.</param>
/// <param name="IsNegated">Whether the answer is turned round.</param>
/// <param name="Form">The normal form in capital letters: NFC, NFD, NFKC or NFKD.</param>
public sealed record NormalizedPredicate(
    SourceSpan Span,
    Expression Operand,
    bool IsNegated,
    string Form)
    : Expression(Span);

using Cypher.Language.Text;

namespace Cypher.Language.Errors;

/// <summary>What is wrong with a query, as data that callers can branch on.</summary>
/// <param name="Kind">The kind of error.</param>
/// <param name="Phase">When it was found.</param>
/// <param name="Detail">What exactly is wrong.</param>
/// <param name="Message">One or two sentences for people: the cause, what is allowed, what to do.</param>
/// <param name="Span">The place in the query text.</param>
public sealed record CypherError(
    CypherErrorKind Kind,
    CypherErrorPhase Phase,
    CypherErrorDetail Detail,
    string Message,
    SourceSpan Span);

using KnowledgeGraph.NamedQueries.Catalogue;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Host.Http.Caching;

/// <summary>An answer that was sent, with all that is needed to send it again.</summary>
/// <param name="Mark">The database's mark while it was made; null where it cannot be kept.</param>
/// <param name="Endpoint">The route that made it.</param>
/// <param name="Query">The query as it was then; another one after its file was changed.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Tag">The entity tag: equal where the bodies are.</param>
/// <param name="IsTruncated">Whether there are more rows.</param>
/// <param name="Link">The header that links the next page; null for none.</param>
/// <param name="Citation">The header with the line that cites it; null for none.</param>
internal sealed record FinishedAnswer(
    string? Mark, Endpoint? Endpoint, NamedQuery Query, ReadOnlyMemory<byte> Body, string ContentType, int Rows, string Tag, bool IsTruncated, string? Link, string? Citation)
{
    // The strings and the entry around the body, roughly.
    private const int Around = 1024;

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Size => Body.Length + Around;
}

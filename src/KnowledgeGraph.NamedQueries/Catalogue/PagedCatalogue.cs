using Cypher.Language;
using Cypher.Language.Errors;
using Cypher.Language.Semantics;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Paging;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>The queries of another catalogue, cut into pages: their texts are compiled, which whoever wants the whole answer need not wait for.</summary>
/// <param name="inner">The catalogue.</param>
/// <param name="signatures">The functions that may be called.</param>
public sealed class PagedCatalogue(IQueryCatalogue inner, SignatureCatalogue signatures) : IQueryCatalogue
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Names => inner.Names;

    /// <inheritdoc/>
    public NamedQuery Get(string name)
    {
        var query = inner.Get(name);
        try
        {
            return query with { Pages = PagePlan.Of(query, CypherLanguage.Compile(query.Cypher, signatures)) };
        }
        catch (CypherException exception)
        {
            throw new NamedQueryException(new NamedQueryError(NamedQueryErrorKind.InvalidFile, exception.Error.Message) { Query = name, File = query.File });
        }
    }
}

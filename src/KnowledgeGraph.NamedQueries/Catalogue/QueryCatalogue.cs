using Cypher.Language.Errors;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Headers;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>
/// The named queries: every <c>.cypher</c> file of a folder. Names are read from the folder when it is opened; a file
/// is read when its query is asked for, so that running one query does not cost reading all.
/// </summary>
public sealed class QueryCatalogue : IQueryCatalogue
{
    private const string Ending = ".cypher";
    private readonly string _folder;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    private QueryCatalogue(string folder) => _folder = folder;

    /// <summary>The names of the queries in ordinal order.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>Opens a folder of queries.</summary>
    /// <param name="folder">The folder: <c>cypher/queries</c>.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="NamedQueryException">The folder is not there, or two files have one name.</exception>
    public static QueryCatalogue Open(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new NamedQueryException(new NamedQueryError(
                NamedQueryErrorKind.InvalidFile, $"There is no folder '{folder}' with named queries. Name the folder that holds queries/, writes/ and schema/."));
        }

        var catalogue = new QueryCatalogue(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!catalogue._files.TryAdd(name, file))
            {
                throw new NamedQueryException(new NamedQueryError(
                    NamedQueryErrorKind.InvalidFile,
                    $"Two files are called '{name}{Ending}': {Path.GetRelativePath(folder, catalogue._files[name])} and {Path.GetRelativePath(folder, file)}. A query is called by its file's name: rename one."));
            }
        }

        return catalogue;
    }

    /// <summary>Reads one query.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The query; its header is checked, its Cypher is not.</returns>
    /// <exception cref="NamedQueryException">No query is called that, or its header is wrong.</exception>
    public NamedQuery Get(string name)
    {
        if (!_files.TryGetValue(name, out var path))
        {
            var nearest = NearestName.Find(name, Names);
            throw new NamedQueryException(new NamedQueryError(
                NamedQueryErrorKind.UnknownQuery,
                $"No query is called '{name}'.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")} `kg queries` lists them.")
            {
                Candidates = nearest is null ? [] : [nearest],
            });
        }

        var file = Path.GetRelativePath(_folder, path).Replace('\\', '/');
        var text = File.ReadAllText(path);
        var topic = Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace('\\', '/') : string.Empty;
        return NamedQuery.Read(topic, file, text);
    }

    /// <summary>Reads all queries.</summary>
    /// <returns>Those whose header is right, and what is wrong with the others.</returns>
    public (IReadOnlyList<NamedQuery> Queries, IReadOnlyList<NamedQueryError> Errors) GetAll()
    {
        var queries = new List<NamedQuery>();
        var errors = new List<NamedQueryError>();
        foreach (var name in Names)
        {
            try
            {
                queries.Add(Get(name));
            }
            catch (NamedQueryException exception)
            {
                errors.Add(exception.Error);
            }
        }

        return (queries, errors);
    }
}

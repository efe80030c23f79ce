using Cypher.Language;
using Cypher.Language.Errors;
using Cypher.Language.Semantics;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Headers;
using KnowledgeGraph.NamedQueries.Paging;

namespace KnowledgeGraph.NamedQueries.Catalogue;

/// <summary>
/// The named queries of a folder for a program that runs for long: all are read and checked at once, and read again when their files
/// change. A file that is broken is reported, and the last good version of its query goes on serving. May be used by several threads.
/// </summary>
public sealed class ServedCatalogue : IQueryCatalogue
{
    private const string Ending = ".cypher";
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly SignatureCatalogue _signatures;
    private readonly TimeProvider _clock;
    private readonly Action<CatalogueState> _changed;
    private readonly Lock _refreshing = new();
    private Dictionary<string, FileVersion> _files = new(StringComparer.Ordinal);
    private CatalogueState _state = CatalogueState.Empty;
    private long _checkedAt;

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder: <c>cypher/queries</c>.</param>
    /// <param name="signatures">The functions that queries may call.</param>
    /// <param name="clock">Measures when to look for changes again.</param>
    /// <param name="changed">Is told of each new state, the first one included.</param>
    /// <exception cref="NamedQueryException">The folder is not there.</exception>
    public ServedCatalogue(string folder, SignatureCatalogue signatures, TimeProvider clock, Action<CatalogueState> changed)
    {
        if (!Directory.Exists(folder))
        {
            throw new NamedQueryException(new NamedQueryError(
                NamedQueryErrorKind.InvalidFile, $"There is no folder '{folder}' with named queries. Name the folder that holds queries/, writes/ and schema/."));
        }

        _folder = folder;
        _signatures = signatures;
        _clock = clock;
        _changed = changed;
        Refresh();
    }

    /// <summary>What the folder holds, as of a second ago at most.</summary>
    public CatalogueState State
    {
        get
        {
            if (_clock.GetElapsedTime(Volatile.Read(ref _checkedAt)) >= CheckEvery && _refreshing.TryEnter())
            {
                // Whoever comes meanwhile is served from the state before.
                try
                {
                    RefreshInside();
                }
                finally
                {
                    _refreshing.Exit();
                }
            }

            return Volatile.Read(ref _state);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Names => [.. State.Queries.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public NamedQuery Get(string name) => Find(name).Query;

    /// <summary>Finds one query with what its check told.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The query.</returns>
    /// <exception cref="NamedQueryException">No query is called that, or its file is wrong and no good version was seen.</exception>
    public ServedQuery Find(string name)
    {
        var state = State;
        if (state.Queries.TryGetValue(name, out var query))
        {
            return query;
        }

        if (state.Errors.TryGetValue(name, out var errors))
        {
            throw new NamedQueryException(errors[0]);
        }

        var nearest = NearestName.Find(name, state.Queries.Keys);
        throw new NamedQueryException(new NamedQueryError(
            NamedQueryErrorKind.UnknownQuery, $"No query is called '{name}'.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}")
        {
            Candidates = nearest is null ? [] : [nearest],
        });
    }

    /// <summary>Looks for changes now.</summary>
    public void Refresh()
    {
        lock (_refreshing)
        {
            RefreshInside();
        }
    }

    private void RefreshInside()
    {
        Volatile.Write(ref _checkedAt, _clock.GetTimestamp());
        var files = ReadFolder();
        if (files.Count == _files.Count && files.All(pair => _files.TryGetValue(pair.Key, out var known) && known == pair.Value))
        {
            return;
        }

        var before = Volatile.Read(ref _state);
        var queries = new Dictionary<string, ServedQuery>(StringComparer.Ordinal);
        var errors = new Dictionary<string, IReadOnlyList<NamedQueryError>>(StringComparer.Ordinal);
        foreach (var group in files.GroupBy(pair => Path.GetFileNameWithoutExtension(pair.Key), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (query, wrong) = Read(group.Key, [.. group.Select(pair => pair.Key)]);
            if ((query ?? before.Queries.GetValueOrDefault(group.Key)) is { } served)
            {
                queries.Add(group.Key, served);
            }

            if (wrong.Count > 0)
            {
                errors.Add(group.Key, wrong);
            }
        }

        _files = files;
        var state = new CatalogueState(queries, errors);
        Volatile.Write(ref _state, state);
        _changed(state);
    }

    private Dictionary<string, FileVersion> ReadFolder() =>
        new DirectoryInfo(_folder).EnumerateFiles("*" + Ending, SearchOption.AllDirectories)
            .ToDictionary(file => file.FullName, file => new FileVersion(file.LastWriteTimeUtc, file.Length), StringComparer.Ordinal);

    private (ServedQuery? Query, IReadOnlyList<NamedQueryError> Errors) Read(string name, string[] paths)
    {
        var file = Path.GetRelativePath(_folder, paths[0]).Replace('\\', '/');
        if (paths.Length > 1)
        {
            return (null, [Wrong(name, file, $"Several files are called '{name}{Ending}'. A query is called by its file's name: rename all but one.")]);
        }

        try
        {
            var text = File.ReadAllText(paths[0]);
            var topic = Path.GetDirectoryName(file)?.Replace('\\', '/') ?? string.Empty;
            var query = NamedQuery.Read(topic, file, text);
            var errors = QueryChecks.Check(query, _signatures);
            if (errors.Count > 0)
            {
                return (null, errors);
            }

            var compiled = CypherLanguage.Compile(query.Cypher, _signatures);
            var pages = PagePlan.Of(query, compiled);
            if (pages is not null)
            {
                CypherLanguage.Compile(pages.FirstText, _signatures);
            }

            return (new ServedQuery(query with { Pages = pages }, compiled.Columns), []);
        }
        catch (NamedQueryException exception)
        {
            return (null, [exception.Error]);
        }
        catch (CypherException exception)
        {
            return (null, [Wrong(name, file, $"{file} cannot be cut into pages, because it is no subquery: {exception.Message}")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, [Wrong(name, file, $"{file} cannot be read: {exception.Message}")]);
        }
    }

    private static NamedQueryError Wrong(string name, string file, string message) =>
        new(NamedQueryErrorKind.InvalidFile, message) { Query = name, File = file };

    private readonly record struct FileVersion(DateTime Written, long Length);
}

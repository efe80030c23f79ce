namespace PropertyGraph.Neo4j.TestServer;

/// <summary>
/// A real server for the tests of an assembly, as an assembly fixture: the one at NEO4J_URI; or one started from the distribution in
/// NEO4J_HOME; or a container, where that is compiled in and a Docker engine answers. Without any, tests are skipped and say how to
/// enable them. The server belongs to the tests: they empty its database.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    private const string HowToEnable =
        "No Neo4j: set NEO4J_URI (with NEO4J_USER and NEO4J_PASSWORD; its database will be emptied), or NEO4J_HOME to an unpacked Neo4j 5.26 with Java 17 on PATH, or build with -p:Testcontainers=true where a Docker engine runs.";

    private Neo4jProcess? _process;
    private IAsyncDisposable? _owned;
    private Neo4jOptions? _options;
    private Neo4jOptions? _boltOptions;
    private string _reason = HowToEnable;

    /// <summary>How to reach the server; skips the test where there is none.</summary>
    public Neo4jOptions Options
    {
        get
        {
            Assert.SkipWhen(_options is null, _reason);
            return _options!;
        }
    }

    /// <summary>How to reach the server over Bolt; skips the test where its Bolt address is not known.</summary>
    public Neo4jOptions BoltOptions
    {
        get
        {
            Assert.SkipWhen(_boltOptions is null, _options is null ? _reason : "NEO4J_URI is not a Bolt address: set it to bolt://….");
            return _boltOptions!;
        }
    }

    /// <summary>How to reach the server by the best way that this build has: Bolt where the driver is compiled in, otherwise the Query API.</summary>
    public Neo4jOptions PreferredOptions => Neo4jDatabase.SpeaksBolt && _boltOptions is not null ? _boltOptions : Options;

    /// <summary>The folder from which LOAD CSV reads <c>file:///</c>; skips the test where the server was not started here.</summary>
    public string ImportFolder
    {
        get
        {
            Assert.SkipWhen(_process is null, _options is null ? _reason : "The import folder of a server elsewhere is not known: set NEO4J_HOME instead of NEO4J_URI.");
            return _process!.ImportFolder;
        }
    }

    /// <summary>Starts another server from NEO4J_HOME, for tests that break theirs; skips the test where there is no distribution.</summary>
    /// <param name="settings">Lines for its neo4j.conf.</param>
    /// <returns>The server. Dispose it.</returns>
    public static async Task<Neo4jProcess> StartAnotherAsync(params string[] settings)
    {
        var distribution = Distribution();
        Assert.SkipWhen(distribution is null, "This test starts a Neo4j of its own: set NEO4J_HOME to an unpacked Neo4j 5.26.");
        Assert.SkipWhen(!Neo4jProcess.HasJava, "This test starts a Neo4j of its own: no Java on PATH; install a Java 17 runtime.");
        return await Neo4jProcess.StartAsync(distribution!, ServerLife.Short, settings);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri)
        {
            var user = Environment.GetEnvironmentVariable("NEO4J_USER");
            var password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? string.Empty;
            _options = OptionsFor(uri, user is null ? null : new Neo4jCredentials(user, password));
            _boltOptions = _options.Address.Mapping is null ? null : _options;
        }
        else if (Distribution() is { } distribution)
        {
            await StartAsync(distribution);
        }
#if TESTCONTAINERS
        else if (await Container.Neo4jContainers.TryStartAsync() is { } started)
        {
            (_owned, _options, _boltOptions) = started;
        }
#endif
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_owned is not null)
        {
            await _owned.DisposeAsync();
        }
    }

    /// <summary>Options for an address that has to be right.</summary>
    public static Neo4jOptions OptionsFor(string uri, Neo4jCredentials? credentials)
    {
        Assert.True(Neo4jAddress.TryParse(uri, out var address, out var problem), problem);
        return new Neo4jOptions { Address = address, Credentials = credentials };
    }

    private static string? Distribution() =>
        Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    private async Task StartAsync(string distribution)
    {
        if (!Neo4jProcess.HasJava)
        {
            _reason = "NEO4J_HOME is set, but there is no Java on PATH: install a Java 17 runtime.";
            return;
        }

        _owned = _process = await Neo4jProcess.StartAsync(distribution, ServerLife.Short);
        _options = _process.Options;
        _boltOptions = _process.BoltOptions;
    }
}

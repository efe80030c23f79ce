using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PropertyGraph.Neo4j.Tests.Server;

/// <summary>
/// A real server for the tests of an assembly: the one at NEO4J_URI, or one started from the distribution in
/// NEO4J_HOME on free ports with a data folder of its own. Without either, tests are skipped and say how to enable them.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    /// <summary>Tests that look at the state of the whole server are in one collection with those that change it: they run one after the other.</summary>
    public const string Collection = "one server";

    private static readonly string[] OpenedPackages = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

    private Process? _process;
    private string? _home;
    private Neo4jOptions? _options;
    private Neo4jOptions? _boltOptions;
    private string _reason = "No Neo4j: set NEO4J_URI (with NEO4J_USER and NEO4J_PASSWORD), or NEO4J_HOME to an unpacked Neo4j 5.26 with Java 17 on PATH.";

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

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri)
        {
            _options = OptionsFor(uri);
            _boltOptions = _options.Address.Mapping is null ? null : _options;
        }
        else if (Environment.GetEnvironmentVariable("NEO4J_HOME") is { Length: > 0 } distribution)
        {
            await StartAsync(Path.GetFullPath(distribution));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        if (_home is not null)
        {
            Directory.Delete(_home, recursive: true);
        }
    }

    private static Neo4jOptions OptionsFor(string uri)
    {
        Assert.True(Neo4jAddress.TryParse(uri, out var address, out var problem), problem);
        var user = Environment.GetEnvironmentVariable("NEO4J_USER");
        return new Neo4jOptions
        {
            Address = address,
            Credentials = user is null ? null : new Neo4jCredentials(user, Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? string.Empty),
        };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task StartAsync(string distribution)
    {
        var jars = Path.Combine(distribution, "lib");
        if (!Directory.Exists(jars))
        {
            throw new InvalidOperationException($"NEO4J_HOME is '{distribution}', which has no lib folder: it is not an unpacked Neo4j.");
        }

        _home = Directory.CreateTempSubdirectory("neo4j-tests-").FullName;
        var (http, bolt) = (FreePort(), FreePort());
        WriteConfiguration(http, bolt);
        _process = Process.Start(StartInfo(jars));
        if (_process is null)
        {
            _reason = "No Java on PATH: install a Java 17 runtime.";
            return;
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        _ = _process.StandardError.ReadToEndAsync();
        await WaitAsync(new Uri($"http://127.0.0.1:{http}/"));
        _options = OptionsFor($"http://127.0.0.1:{http}");
        _boltOptions = OptionsFor($"bolt://127.0.0.1:{bolt}");
    }

    private void WriteConfiguration(int http, int bolt)
    {
        Directory.CreateDirectory(Path.Combine(_home!, "conf"));
        Directory.CreateDirectory(Path.Combine(_home!, "import"));
        File.WriteAllText(
            Path.Combine(_home!, "conf", "neo4j.conf"),
            $"""
            server.default_listen_address=127.0.0.1
            server.http.listen_address=127.0.0.1:{http}
            server.bolt.listen_address=127.0.0.1:{bolt}
            server.bolt.advertised_address=localhost:{bolt}
            server.directories.import={_home}/import
            server.memory.pagecache.size=128m
            dbms.security.auth_enabled=false
            dbms.usage_report.enabled=false

            """);
    }

    private ProcessStartInfo StartInfo(string jars)
    {
        var start = new ProcessStartInfo("java") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var package in OpenedPackages)
        {
            start.ArgumentList.Add($"--add-opens=java.base/{package}=ALL-UNNAMED");
        }

        string[] rest =
        [
            "-Xmx768m", "-Dlog4j2.disable.jmx=true", "-Dfile.encoding=UTF-8", "-cp", jars + "/*",
            "org.neo4j.server.CommunityEntryPoint", $"--home-dir={_home}", $"--config-dir={_home}/conf",
        ];
        foreach (var argument in rest)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private async Task WaitAsync(Uri root)
    {
        using var http = new HttpClient();
        for (var attempt = 0; attempt < 240; attempt++)
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"Neo4j ended with exit code {_process.ExitCode} before it answered.");
            }

            try
            {
                using var response = await http.GetAsync(root);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not up yet: that is what the loop waits for.
            }

            await Task.Delay(500);
        }

        throw new TimeoutException("Neo4j did not answer within two minutes.");
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace PropertyGraph.Neo4j.TestServer;

/// <summary>
/// A server started from an unpacked distribution on free ports of the loopback device, with a data folder of its own that is deleted with it.
/// It asks for a password, because servers that people use do.
/// </summary>
public sealed class Neo4jProcess : IAsyncDisposable
{
    private const string Password = "only-for-tests-1";
    private const string FirstPassword = "neo4j";
    private const int StartTries = 480;

    // A server of a test lives for minutes: the second compiler and the many threads of the collector would cost more than they ever gain.
    private static readonly string[] ShortLife = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

    private static readonly string[] OpenedPackages = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
    private static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(500);

    private readonly string _distribution;
    private readonly string _home;
    private readonly ServerLife _life;
    private readonly int _http = FreePort();
    private readonly int _bolt = FreePort();
    private Process? _process;

    private Neo4jProcess(string distribution, string home, ServerLife life)
    {
        _distribution = distribution;
        _home = home;
        _life = life;
    }

    /// <summary>Whether there is a Java to start it with.</summary>
    public static bool HasJava =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "java.exe" : "java")));

    /// <summary>How to reach it through the Query API.</summary>
    public Neo4jOptions Options => Neo4jServer.OptionsFor($"http://127.0.0.1:{_http}", Credentials);

    /// <summary>How to reach it over Bolt.</summary>
    public Neo4jOptions BoltOptions => Neo4jServer.OptionsFor($"bolt://127.0.0.1:{_bolt}", Credentials);

    /// <summary>How to reach it by the best way that this build has.</summary>
    public Neo4jOptions PreferredOptions => Neo4jDatabase.SpeaksBolt ? BoltOptions : Options;

    /// <summary>A plain client of its HTTP interface, for what the contract has no word for, such as CALL { } IN TRANSACTIONS.</summary>
    /// <returns>The client. Dispose it.</returns>
    public HttpClient CreateHttpClient() => CreateHttpClient(Password);

    /// <summary>The folder from which LOAD CSV reads <c>file:///</c>.</summary>
    public string ImportFolder => Path.Combine(_home, "import");

    /// <summary>The variables by which <c>kg</c> finds its credentials.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        new Dictionary<string, string> { ["NEO4J_USER"] = "neo4j", ["NEO4J_PASSWORD"] = Password };

    private static Neo4jCredentials Credentials => new("neo4j", Password);

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="distribution">The folder with <c>lib</c> in it.</param>
    /// <param name="life">Whether it is to be ready soon or to be fast later.</param>
    /// <param name="settings">Further lines for neo4j.conf.</param>
    public static async Task<Neo4jProcess> StartAsync(string distribution, ServerLife life, params string[] settings)
    {
        if (!Directory.Exists(Path.Combine(distribution, "lib")))
        {
            throw new InvalidOperationException($"NEO4J_HOME is '{distribution}', which has no lib folder: it is not an unpacked Neo4j.");
        }

        var server = new Neo4jProcess(distribution, Directory.CreateTempSubdirectory("neo4j-tests-").FullName, life);
        try
        {
            server.Configure(settings);
            await server.StartAsync();
            await server.SetPasswordAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it again on the same data, where it was killed.</summary>
    public async Task StartAsync()
    {
        _process = Start();
        await WaitAsync();
    }

    /// <summary>Kills it as the kernel does when memory runs out: SIGKILL, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_home, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Configure(string[] settings)
    {
        Directory.CreateDirectory(Path.Combine(_home, "conf"));
        Directory.CreateDirectory(ImportFolder);
        File.WriteAllText(
            Path.Combine(_home, "conf", "neo4j.conf"),
            $"""
            server.default_listen_address=127.0.0.1
            server.http.listen_address=127.0.0.1:{_http}
            server.bolt.listen_address=127.0.0.1:{_bolt}
            server.bolt.advertised_address=localhost:{_bolt}
            server.directories.import={ImportFolder}
            server.memory.pagecache.size=128m
            dbms.security.auth_enabled=true
            dbms.usage_report.enabled=false
            {string.Join('\n', settings)}

            """);
    }

    private HttpClient CreateHttpClient(string password)
    {
        var token = Convert.ToBase64String(Encoding.UTF8.GetBytes($"neo4j:{password}"));
        var http = new HttpClient { BaseAddress = Options.Address.QueryApi, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", token);
        return http;
    }

    // Asked of the server itself: neo4j-admin would be another Java to start. The system database may be there a little later than the page.
    private async Task SetPasswordAsync()
    {
        const string Body = $$"""{"statement":"ALTER CURRENT USER SET PASSWORD FROM '{{FirstPassword}}' TO '{{Password}}'"}""";
        using var http = CreateHttpClient(FirstPassword);
        var answer = string.Empty;
        for (var attempt = 0; attempt < StartTries; attempt++)
        {
            using var content = new StringContent(Body, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri("db/system/query/v2", UriKind.Relative), content);
            answer = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode && !answer.Contains("\"errors\"", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(StartPause);
        }

        throw new InvalidOperationException($"Neo4j did not take its first password: {answer}");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("java") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_HOME"] = _home;
        start.Environment["NEO4J_CONF"] = Path.Combine(_home, "conf");
        foreach (var package in OpenedPackages)
        {
            start.ArgumentList.Add($"--add-opens=java.base/{package}=ALL-UNNAMED");
        }

        string[] rest =
        [
            .. _life == ServerLife.Short ? ShortLife : [],
            "-Xmx768m", "-Dlog4j2.disable.jmx=true", "-Dfile.encoding=UTF-8",
            "-cp", Path.Combine(_distribution, "lib") + "/*",
            "org.neo4j.server.CommunityEntryPoint", $"--home-dir={_home}", $"--config-dir={_home}/conf",
        ];
        foreach (var argument in rest)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("Java could not be started.");

        // Nobody reads these, and a full pipe would stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient();
        var root = new Uri($"http://127.0.0.1:{_http}/");
        for (var attempt = 0; attempt < StartTries; attempt++)
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

            await Task.Delay(StartPause);
        }

        throw new TimeoutException("Neo4j did not answer within four minutes.");
    }
}

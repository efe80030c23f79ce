using System.Globalization;
using KnowledgeGraph.Host.Console.Errors;
using KnowledgeGraph.Host.Console.Session;
using KnowledgeGraph.Host.Http.Hosting;

namespace KnowledgeGraph.Host.Console.Serve;

/// <summary>Reads the options of the service from the command line and the environment.</summary>
internal sealed class ServiceSettings(ConsoleSession session)
{
    private const string LimitPrefix = "KG_LIMIT_";

    /// <summary>Reads the options.</summary>
    /// <param name="listen">What <c>--listen</c> says; null for none.</param>
    /// <param name="allowsCypher">Whether <c>--allow-cypher</c> is given.</param>
    /// <exception cref="ConsoleException">A value cannot be read.</exception>
    public ServiceOptions Read(string? listen, bool allowsCypher)
    {
        var options = new ServiceOptions
        {
            AllowsCypher = allowsCypher,
            ApiKey = ApiKey(),
            CypherFolder = ConsoleSession.Existing(session.CypherFolder, "--cypher-folder"),
            PageFolder = Path.Combine(session.Terminal.ProgramFolder, "Page"),
            LogsJson = string.Equals(session.Terminal.Variable("KG_LOG"), "json", StringComparison.OrdinalIgnoreCase),
        };
        if ((listen ?? session.Terminal.Variable("KG_LISTEN")) is { Length: > 0 } text)
        {
            options.Listen = ListenAddress.TryParse(text, out var address)
                ? address
                : throw ConsoleException.Usage($"'{text}' is no address to listen on: give PORT, ADDRESS or ADDRESS:PORT, for example 127.0.0.1:7480.", text);
        }

        var limits = options.Limits;
        limits.Time = TimeSpan.FromSeconds(Number("SECONDS", (int)limits.Time.TotalSeconds));
        limits.Slow = TimeSpan.FromMilliseconds(Number("SLOW_MILLISECONDS", (int)limits.Slow.TotalMilliseconds));
        limits.Rows = Number("ROWS", limits.Rows);
        limits.ResponseBytes = Number("RESPONSE_BYTES", limits.ResponseBytes);
        limits.RequestBytes = Number("REQUEST_BYTES", limits.RequestBytes);
        limits.Concurrency = Number("CONCURRENCY", limits.Concurrency);
        limits.Waiting = Number("WAITING", limits.Waiting);
        limits.PerCaller = Number("PER_CALLER", limits.PerCaller);
        limits.CacheBytes = Number("CACHE_BYTES", limits.CacheBytes);
        return options;
    }

    private string? ApiKey()
    {
        var key = session.Terminal.Variable("KG_API_KEY_FILE") is { Length: > 0 } file
            ? File.ReadAllText(InputFiles.Existing(session, file)).Trim()
            : session.Terminal.Variable("KG_API_KEY");
        return string.IsNullOrEmpty(key) ? null : key;
    }

    private int Number(string name, int fallback)
    {
        var variable = LimitPrefix + name;
        if (session.Terminal.Variable(variable) is not { Length: > 0 } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ConsoleException.Usage($"The variable {variable} is '{text}', but must be a whole number.");
    }
}

using Cypher.Engine;
using KnowledgeGraph.Host.Console.Query;
using KnowledgeGraph.Host.Http.Access;
using KnowledgeGraph.Host.Http.Caching;
using KnowledgeGraph.Host.Http.Cypher;
using KnowledgeGraph.Host.Http.Entities;
using KnowledgeGraph.Host.Http.Facts;
using KnowledgeGraph.Host.Http.Limits;
using KnowledgeGraph.Host.Http.OpenApi;
using KnowledgeGraph.Host.Http.Page;
using KnowledgeGraph.Host.Http.Problems;
using KnowledgeGraph.Host.Http.Queries;
using KnowledgeGraph.Host.Http.Rows;
using KnowledgeGraph.Host.Http.Status;
using KnowledgeGraph.Host.Http.Telemetry;
using KnowledgeGraph.NamedQueries.Catalogue;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Lookups;
using KnowledgeGraph.NamedQueries.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PropertyGraph;

namespace KnowledgeGraph.Host.Http.Hosting;

/// <summary>
/// Puts the service together on the generic host. It begins empty: no file of settings and no variable of the framework
/// (ASPNETCORE_URLS and its like) can open an address or loosen a limit that the command line and KG_ variables do not name.
/// </summary>
internal static class ServiceHost
{
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(5);

    /// <summary>Makes the service. Start it, and dispose it; the database stays the caller's.</summary>
    /// <param name="options">What to serve.</param>
    /// <param name="database">The database that answers.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logging">More places for the log; null for none.</param>
    /// <exception cref="NamedQueryException">The folder of Cypher texts is not complete.</exception>
    public static WebApplication Build(ServiceOptions options, IGraphDatabase database, TimeProvider clock, Action<ILoggingBuilder>? logging = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "kg" });
        AddLogging(builder.Logging, options);
        logging?.Invoke(builder.Logging);
        builder.Services.AddOptions<ServiceOptions>().Configure(options.CopyTo).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, ServiceOptionsValidation>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Services.AddRoutingCore();
        AddParts(builder.Services, options, database, clock);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        var service = builder.Build();
        AddRoutes(service);
        return service;
    }

    private static void AddLogging(ILoggingBuilder logging, ServiceOptions options)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // Everything to the error stream: the standard output belongs to data.
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        _ = options.LogsJson
            ? logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            })
            : logging.AddSimpleConsole(text => text.SingleLine = true);
    }

    private static void AddParts(IServiceCollection services, ServiceOptions options, IGraphDatabase database, TimeProvider clock)
    {
        // Not disposed with the service, because it was not made by it.
        var measured = new MeasuredDatabase(database, clock);
        services.AddSingleton<IGraphDatabase>(measured);
        services.AddSingleton(clock);
        services.AddSingleton<ServiceTelemetry>();
        services.AddSingleton<SlowQueryLog>();
        services.AddSingleton<StoreGate>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton(provider => new ServedCatalogue(
            Path.Combine(options.CypherFolder, "queries"), EngineSignatures.BuiltIn, clock, provider.GetRequiredService<CatalogueLog>().Write));
        services.AddSingleton<CatalogueLog>();
        services.AddSingleton(provider => new NamedQueryRunner(options.CypherFolder, provider.GetRequiredService<ServedCatalogue>(), measured, HistoricalWords.Readers));
        services.AddSingleton(new GraphLookups(options.CypherFolder, measured, HistoricalWords.Readers));
        services.AddSingleton<QueryRoutes>();
        services.AddSingleton<RowRoutes>();
        services.AddSingleton<EntityRoutes>();
        services.AddSingleton<FactRoutes>();
        services.AddSingleton<StatusRoutes>();
        services.AddSingleton<CypherRoutes>();
        services.AddSingleton<OpenApiRoutes>();
    }

    private static void Configure(KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.Limits.RequestBytes;
        kestrel.Limits.RequestHeadersTimeout = options.Limits.Time;
        kestrel.Listen(options.Listen.Address, options.Listen.Port);
    }

    private static void AddRoutes(WebApplication service)
    {
        service.UseMiddleware<RequestLog>();
        service.UseMiddleware<ResponseHeaders>();
        service.UseMiddleware<ProblemMiddleware>();
        service.UseMiddleware<CallerCheck>();
        service.UseMiddleware<KeptAnswers>();
        PageFiles.Use(service);
        service.UseRouting();
        service.UseMiddleware<BudgetMiddleware>();
        var parts = service.Services;
        parts.GetRequiredService<QueryRoutes>().Map(service);
        parts.GetRequiredService<RowRoutes>().Map(service);
        parts.GetRequiredService<EntityRoutes>().Map(service);
        parts.GetRequiredService<FactRoutes>().Map(service);
        parts.GetRequiredService<StatusRoutes>().Map(service);
        parts.GetRequiredService<OpenApiRoutes>().Map(service);
        if (parts.GetRequiredService<IOptions<ServiceOptions>>().Value.AllowsCypher)
        {
            parts.GetRequiredService<CypherRoutes>().Map(service);
        }
    }
}

using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PageRun))]

namespace KnowledgeGraph.Page.Tests.Running;

/// <summary>One server and one browser for all tests; each visit has a context of its own.</summary>
public sealed class PageRun : IAsyncLifetime
{
    // How long something that is to appear may take; only a failure ever waits so long, also on a busy machine.
    private const float Patience = 30_000;
    private readonly string? _chromium = Chromium.Find();
    private KgServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_chromium is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        var server = KgServer.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = _chromium, Args = Chromium.Arguments });
        _server = await server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>
    /// Opens the page at an address, does something, and then holds that the browser reported no error and asked no other machine.
    /// </summary>
    /// <param name="address">What follows the server's root, such as <c>#/graph/qing-china</c>.</param>
    /// <param name="act">What to do there.</param>
    /// <param name="look">The size, scheme and motion; the defaults are a wide screen, light, and no motion.</param>
    /// <param name="expectsProblems">Whether answers that are problems, which browsers report as errors, are part of the test.</param>
    internal async Task VisitAsync(string address, Func<IPage, Task> act, Look? look = null, bool expectsProblems = false)
    {
        Assert.SkipWhen(_chromium is null, Chromium.Missing);
        look ??= new Look();
        await using var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _server!.Address.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = look.Moves ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(expectsProblems && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"uncaught: {error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                complaints.Add($"request to another place: {request.Url}");
            }
        };
        await page.GotoAsync("/" + address);
        await page.Locator("main h1, main .problem").First.WaitForAsync();
        await act(page);
        Assert.Empty(complaints);
    }
}

/// <summary>How a visitor sees the page.</summary>
internal sealed record Look(int Width = 1280, int Height = 900, bool IsDark = false, bool Moves = false);

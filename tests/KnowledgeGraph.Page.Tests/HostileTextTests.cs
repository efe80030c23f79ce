using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Page.Tests;

/// <summary>Names, quotes and sources were written by others: on the page they are text and nothing else.</summary>
public sealed class HostileTextTests(PageRun run)
{
    private const string Name = "<img src=x onerror=window.hacked=1>";

    [Fact]
    public Task Names_that_are_markup_stay_text_in_every_view() => run.VisitAsync("#/query/who-gained-what?treaty=hostile-treaty", async page =>
    {
        await Expect(page.Locator("td[data-label=from]")).ToHaveTextAsync(Name);
        await page.Locator(".unfold").First.ClickAsync();
        await Expect(page.Locator(".claim mark")).ToContainTextAsync("</mark><img src=x onerror=");
        await Expect(page.Locator(".claim .source")).ToContainTextAsync("<i>Anna</i> Example");
        await HoldAsync(page);

        await GoAsync(page, "#/graph/hostile-state");
        await Expect(page.Locator("h1")).ToHaveTextAsync(Name);
        await Expect(page.Locator(".node[data-id=hostile-treaty]")).ToHaveAttributeAsync("aria-label", "Treaty of <svg onload=window.hacked=4>, Treaty");
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        await HoldAsync(page);

        await GoAsync(page, "#/ledger?treaty=hostile-treaty");
        await Expect(page.Locator(".entry h3")).ToContainTextAsync("<svg onload=");
        await page.Locator(".entry .unfold").First.ClickAsync();
        await Expect(page.Locator(".entry .claim").First).ToBeVisibleAsync();
        await HoldAsync(page);

        await GoAsync(page, "#/timeline?~from=1848&~to=1852&~at=hostile-war");
        await Expect(page.Locator(".panel h2")).ToHaveTextAsync("War of <iframe src=javascript:window.hacked=5>");
        await HoldAsync(page);

        await GoAsync(page, "#/");
        await page.Locator("#find").PressSequentiallyAsync("hostil");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(Name);
        await HoldAsync(page);
    });

    [Fact]
    public Task Addresses_that_are_markup_stay_text() => run.VisitAsync(
        "#/graph?~name=<img src=x onerror=window.hacked=1>",
        async page =>
        {
            await Expect(page.Locator(".found h2")).ToContainTextAsync("<img src=x");
            foreach (var hash in (string[])
            [
                "#/query/<script>window.hacked=1</script>", "#/<img src=x onerror=window.hacked=1>", "#/query/who-gained-what?treaty=<svg onload=window.hacked=1>",
                "#/fact/../../livez", "#/graph/javascript:window.hacked=1", "#/graph/%", "#/ledger?party=%22%3E%3Cscript%3E",
            ])
            {
                await GoAsync(page, hash);
                await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
                await HoldAsync(page);
            }
        },
        expectsProblems: true);

    [Fact]
    public Task No_attribute_that_runs_or_leads_away_can_be_made_from_data() => run.VisitAsync(string.Empty, async page =>
    {
        foreach (var (name, value) in ((string, string)[])
            [("href", "javascript:alert(1)"), ("href", "//elsewhere.example/"), ("href", "https://elsewhere.example/"), ("src", "data:text/html,x"), ("onclick", "alert(1)"), ("style", "color:red"), ("srcdoc", "<b>")])
        {
            var refused = await page.EvaluateAsync<bool>(
                "async ([name, value]) => { const { element } = await import('/page/shell/elements.js'); try { element('a', { [name]: value }); return false; } catch (error) { return error instanceof TypeError; } }",
                new[] { name, value });
            Assert.True(refused, $"{name}={value} was set.");
        }
    });

    private static async Task GoAsync(IPage page, string hash)
    {
        await page.EvaluateAsync("hash => { document.querySelector('main').replaceChildren(); location.hash = hash; }", hash);
        await page.Locator("main h1, main .problem").First.WaitForAsync();
    }

    private static async Task HoldAsync(IPage page)
    {
        Assert.Equal("none", await page.EvaluateAsync<string>("() => String(window.hacked ?? 'none')"));
        Assert.Equal(0, await page.Locator("main img, main script, main iframe, main [onload], main [onerror], main svg svg").CountAsync());
    }
}

using System.Text.RegularExpressions;
using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Page.Tests;

/// <summary>The timeline of wars and treaties.</summary>
public sealed partial class TimelineTests(PageRun run)
{
    [Fact]
    public Task Every_war_and_treaty_of_the_time_is_drawn_and_listed() => run.VisitAsync("#/timeline?~from=1856&~to=1862", async page =>
    {
        await Expect(page.Locator(".mark.war[aria-label^='Second Opium War']")).ToBeVisibleAsync();
        await Expect(page.Locator(".mark.treaty[aria-label^='Treaty of Aigun']")).ToBeVisibleAsync();
        var marks = await page.Locator(".mark").CountAsync();
        await page.GetByText("The same as a table").ClickAsync();
        await Expect(page.Locator(".as-table tbody tr")).ToHaveCountAsync(marks);

        // A war that began before and ended after is there too, and nothing from outside.
        await Expect(page.Locator(".mark[aria-label^='Taiping Rebellion']")).ToBeVisibleAsync();
        await Expect(page.Locator(".mark[aria-label^='Treaty of Nanking']")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Keys_lead_through_time_and_zoom() => run.VisitAsync("#/timeline?~from=1850&~to=1870", async page =>
    {
        await page.Locator(".mark[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        var first = await LabelAsync(page);
        await page.Keyboard.PressAsync("ArrowRight");
        var second = await LabelAsync(page);
        Assert.NotEqual(first, second);
        await Expect(page.Locator(".panel h2")).ToHaveTextAsync(second.Split(", ")[0]);
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(first, await LabelAsync(page));
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page).ToHaveURLAsync(From1860());
        await page.Keyboard.PressAsync("+");
        await Expect(page.Locator("svg.timeline")).ToHaveAttributeAsync("aria-label", new Regex(@"^186\d to 18[67]\d", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Locator(".mark:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("0");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "All", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
    });

    [Fact]
    public Task Centuries_and_decades_are_chosen_by_button_and_bar() => run.VisitAsync("#/timeline", async page =>
    {
        var century = page.GetByRole(AriaRole.Button, new() { Name = "1800s" });
        await century.First.PressAsync("Enter");
        await Expect(page.Locator(".timeline-tools button[aria-pressed=true]")).ToHaveTextAsync("1800s");
        await Expect(page.Locator(".timeline-tools button:focus")).ToHaveTextAsync("1800s");
        await page.Locator(".decade[aria-label^='1850s']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("svg.timeline")).ToHaveAttributeAsync("aria-label", new Regex("^1850 to 1860", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Locator(".decade:focus")).ToHaveAttributeAsync("aria-label", new Regex("^1850s", RegexOptions.None, TimeSpan.FromSeconds(1)));
    });

    [Fact]
    public Task Dates_of_every_precision_are_stretches_of_time() => run.VisitAsync("#/timeline", async page =>
    {
        const string stretch = "async text => JSON.stringify((await import('/page/shell/dates.js')).stretch(text), (key, value) => typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)";
        (string Text, string Expected)[] cases =
        [
            ("1858", """{"from":1858,"to":1859}"""),
            ("1858-07", """{"from":1858.5,"to":1858.583}"""),
            ("1858-07-01", """{"from":1858.5,"to":1858.503}"""),
            ("1689~", """{"from":1689,"to":1690}"""),
            ("185X", """{"from":1850,"to":1860}"""),
            ("1856/1860", """{"from":1856,"to":1861}"""),
            ("../1860", """{"from":1860,"to":1861}"""),
            ("1858-XX-03", """{"from":1858,"to":1859}"""),
            ("-0044", """{"from":-44,"to":-43}"""),
            ("unknown", "null"),
            (string.Empty, "null"),
        ];
        foreach (var (text, expected) in cases)
        {
            Assert.Equal((text, expected), (text, await page.EvaluateAsync<string>(stretch, text)));
        }
    });

    private static async Task<string> LabelAsync(IPage page) => (await page.Locator(".mark:focus").GetAttributeAsync("aria-label"))!;

    [GeneratedRegex("~from=1860&~to=1880", RegexOptions.None, 1000)]
    private static partial Regex From1860();
}

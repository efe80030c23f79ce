using System.Text.RegularExpressions;
using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Page.Tests;

/// <summary>The form and the rows of a query.</summary>
public sealed partial class QueryTests(PageRun run)
{
    [Fact]
    public Task A_query_is_found_filled_and_run_by_keyboard_alone() => run.VisitAsync(string.Empty, async page =>
    {
        await TabToAsync(page, "a[href='#/query/who-gained-what']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Who gained what");
        await TabToAsync(page, "#parameter-treaty");
        await page.Keyboard.TypeAsync("Vertrag von Aig");
        await Expect(page.Locator(".options").GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#parameter-treaty")).ToHaveValueAsync("Treaty of Aigun");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".results h2")).ToHaveTextAsync("6 rows");
        await Expect(page).ToHaveURLAsync(TreatyOfAigun());
        await Expect(page.Locator("#news")).ToHaveTextAsync("6 rows.");

        // What was asked is in the address alone: the same address shows the same rows and the same form.
        await page.ReloadAsync();
        await Expect(page.Locator(".results h2")).ToHaveTextAsync("6 rows");
        await Expect(page.Locator("#parameter-treaty")).ToHaveValueAsync("Treaty of Aigun");
    });

    [Fact]
    public Task An_entity_field_completes_as_the_combobox_pattern_asks() => run.VisitAsync("#/query/career", async page =>
    {
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "person (needed)" });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await field.PressSequentiallyAsync("ignat");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToContainTextAsync("Nikolay Pavlovich Ignatyev");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        foreach (var kind in await options.Locator(".option-kind").AllTextContentsAsync())
        {
            Assert.Equal(" Person", kind);
        }

        await field.PressAsync("ArrowDown");
        var active = await field.GetAttributeAsync("aria-activedescendant");
        await Expect(page.Locator($"#{active}")).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await field.GetAttributeAsync("aria-controls"), await page.Locator($"#{active}").EvaluateAsync<string>("option => option.parentElement.id"));
        await field.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("ignat");
        await field.PressAsync("ArrowDown");
        await Expect(options.First).ToBeVisibleAsync();
        await options.First.ClickAsync();
        await Expect(field).ToHaveValueAsync("Nikolay Pavlovich Ignatyev");
    });

    [Fact]
    public Task What_is_needed_and_missing_is_said_at_its_field() => run.VisitAsync("#/query/path-between", async page =>
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show rows" }).ClickAsync();
        var field = page.Locator("#parameter-a");
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        var described = await field.GetAttributeAsync("aria-describedby");
        await Expect(page.Locator($"#{described!.Split(' ')[0]}")).ToHaveTextAsync("a is needed.");
    });

    [Fact]
    public Task A_citation_unfolds_to_the_sentence_in_its_text() => run.VisitAsync("#/query/who-gained-what?treaty=treaty-of-aigun", async page =>
    {
        var buttons = page.Locator(".unfold");
        await Expect(buttons.First).ToBeVisibleAsync();
        for (var i = 0; i < await buttons.CountAsync(); i++)
        {
            await Expect(buttons.Nth(i)).ToHaveAttributeAsync("aria-expanded", "false");
            await buttons.Nth(i).PressAsync("Enter");
            await Expect(buttons.Nth(i)).ToHaveAttributeAsync("aria-expanded", "true");
        }

        var german = page.Locator(".claim", new() { HasText = "ignatyev-mission.de" }).First;
        await Expect(german.Locator("blockquote")).ToHaveAttributeAsync("lang", "de");
        var text = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "import", "samples", "texts", "ignatyev-mission.de.txt"), TestContext.Current.CancellationToken);
        var quote = (await german.Locator("mark").TextContentAsync())!;
        var offsets = Offsets().Match((await german.Locator(".offsets").TextContentAsync())!);
        Assert.Equal(quote, text[int.Parse(offsets.Groups["start"].Value)..int.Parse(offsets.Groups["end"].Value)]);
        Assert.Contains(quote, await german.Locator("blockquote").TextContentAsync(), StringComparison.Ordinal);
        await Expect(page.Locator(".claim blockquote[lang=en]").First).ToBeVisibleAsync();

        // The fact has a page of its own, to link to.
        await german.Locator(".fact-id").ClickAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("Qing China");
        await Expect(page.Locator(".claim mark").First).ToBeVisibleAsync();
    });

    [Fact]
    public Task Columns_sort_and_the_order_is_in_the_address() => run.VisitAsync("#/query/who-gained-what?treaty=treaty-of-aigun", async page =>
    {
        var heading = page.GetByRole(AriaRole.Columnheader, new() { Name = "gain", Exact = true });
        await heading.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "ascending");
        var ascending = await GainsAsync(page);
        Assert.Equal(ascending.Order(StringComparer.InvariantCultureIgnoreCase), ascending);
        await heading.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "descending");
        Assert.Equal(Enumerable.Reverse(ascending), await GainsAsync(page));
        await page.ReloadAsync();
        await Expect(heading).ToHaveAttributeAsync("aria-sort", "descending");
        Assert.Equal(Enumerable.Reverse(ascending), await GainsAsync(page));
    });

    [Fact]
    public Task The_answer_can_be_cited_and_downloaded() => run.VisitAsync("#/query/who-gained-what?treaty=treaty-of-aigun", async page =>
    {
        await Expect(page.Locator(".citation-line")).ToContainTextAsync("who-gained-what/2 treaty=treaty-of-aigun; 6 rows sha256:");
        foreach (var (name, type) in ((string, string)[])[("CSV", "csv"), ("JSON", "json")])
        {
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToHaveAttributeAsync("download", $"who-gained-what.{type}");
        }

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("treaty,date,gainer,kind,gain,from,quote,document,event", text, StringComparison.Ordinal);
        Assert.Contains("Left Bank of the Amur", text, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_cut_answer_says_so_and_goes_on_page_by_page() => run.VisitAsync("#/query/treaty-ledger", async page =>
    {
        await Expect(page.Locator(".results h2")).ToHaveTextAsync("100 rows");
        await Expect(page.Locator(".results .truncated")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "More rows" }).PressAsync("Enter");
        await Expect(page.Locator(".results h2")).Not.ToHaveTextAsync("100 rows");
        var heading = (await page.Locator(".results h2").TextContentAsync())!;
        var keys = await page.Locator(".rows tbody tr:not(.evidence-row)").EvaluateAllAsync<string[]>("rows => rows.map(row => row.children[0].textContent + row.children[1].textContent + row.children[2].textContent)");
        Assert.True(keys.Length > 100);
        Assert.Equal(keys.Distinct(), keys);
        await page.ReloadAsync();
        await Expect(page.Locator(".results h2")).ToHaveTextAsync(heading);
    });

    [Fact]
    public Task Names_in_rows_lead_to_the_graph_around_them() => run.VisitAsync("#/query/who-gained-what?treaty=treaty-of-aigun", async page =>
    {
        await page.Locator(".rows").GetByRole(AriaRole.Link, new() { Name = "Russian Empire" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Russian Empire");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".results h2")).ToHaveTextAsync("6 rows");
    });

    [Fact]
    public Task A_problem_names_the_parameter_and_what_was_probably_meant() => run.VisitAsync(
        "#/query/who-gained-what?treaty=treaty-of-aigun&kind=teritory",
        async page =>
        {
            var problem = page.GetByRole(AriaRole.Alert);
            await Expect(problem).ToContainTextAsync("kind");
            await Expect(page.Locator("#parameter-kind")).ToHaveAttributeAsync("aria-invalid", "true");
            await problem.GetByRole(AriaRole.Button, new() { Name = "territory" }).ClickAsync();
            await Expect(page.Locator(".results h2")).ToHaveTextAsync("2 rows");
            await Expect(page.Locator("#parameter-kind")).ToHaveValueAsync("territory");
        },
        expectsProblems: true);

    private static Task<IReadOnlyList<string>> GainsAsync(IPage page) => page.Locator("td[data-label=gain]").AllTextContentsAsync();

    // A bound, so that a field that no key reaches is a failure and not a hang.
    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"80 presses of Tab do not reach {selector}.");
    }

    [GeneratedRegex(@"#/query/who-gained-what\?treaty=treaty-of-aigun$", RegexOptions.None, 1000)]
    private static partial Regex TreatyOfAigun();

    [GeneratedRegex(@"(?<start>\d+)–(?<end>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offsets();
}

using System.Text.Json;
using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Page.Tests;

/// <summary>What every view owes to those who see it differently.</summary>
public sealed class LookTests(PageRun run)
{
    private const double LeastForShapes = 3;

    private static readonly string[] Addresses =
    [
        "#/", "#/query/who-gained-what?treaty=treaty-of-aigun", "#/query/career", "#/graph/qing-china", "#/graph/qing-china?~as=list", "#/timeline", "#/ledger",
        "#/ledger?treaty=treaty-of-aigun",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Every_text_can_be_read_and_every_shape_be_seen(bool isDark) => run.VisitAsync(
        string.Empty,
        async page =>
        {
            var contrast = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scripts", "contrast.js"), TestContext.Current.CancellationToken);
            foreach (var address in Addresses)
            {
                await ComeToAsync(page, address);
                if (await page.Locator(".unfold").CountAsync() is > 0 and < 20)
                {
                    await page.Locator(".unfold").First.ClickAsync();
                    await page.Locator(".claim mark").First.WaitForAsync();
                }

                var answer = (await page.EvaluateAsync<JsonElement>(contrast))!;
                Assert.True(answer.GetProperty("checked").GetInt32() > 15, $"{address}: too few texts were looked at.");
                Assert.Equal((address, string.Empty), (address, string.Join('\n', answer.GetProperty("wrong").EnumerateArray().Select(each => each.GetString()))));
            }

            var tokens = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scripts", "tokens.js"), TestContext.Current.CancellationToken);
            var ratios = await page.EvaluateAsync<Dictionary<string, double>>(tokens);
            Assert.Equal([], ratios.Where(pair => !(pair.Value >= LeastForShapes)).Select(pair => $"{pair.Key}: {pair.Value:F2}"));
        },
        new Look(Height: 3000, IsDark: isDark));

    [Fact]
    public async Task The_page_follows_the_scheme_of_its_reader()
    {
        var grounds = new List<string>();
        foreach (var isDark in (bool[])[false, true])
        {
            await run.VisitAsync(
                string.Empty,
                async page => grounds.Add(await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor")),
                new Look(IsDark: isDark));
        }

        Assert.Equal(["rgb(251, 250, 246)", "rgb(20, 23, 27)"], grounds);
    }

    [Fact]
    public Task A_screen_of_320_pixels_shows_everything_without_scrolling_sideways() => run.VisitAsync(
        string.Empty,
        async page =>
        {
            foreach (var address in (IEnumerable<string>)[.. Addresses, "#/query/timeline", "#/query/treaty-ledger", "#/graph/hostile-state", "#/ledger?treaty=hostile-treaty"])
            {
                await ComeToAsync(page, address);
                Assert.Equal((address, 320), (address, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
            }
        },
        new Look(Width: 320));

    [Fact]
    public Task Whoever_walks_by_keyboard_sees_where_it_is_and_can_skip_what_repeats() => run.VisitAsync("#/query/who-gained-what", async page =>
    {
        await Expect(page.Locator(".rows")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Who gained what");
        for (var presses = 0; presses < 30; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>(
                "() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }");
            Assert.True(seen, await page.EvaluateAsync<string>("() => 'No ring around ' + document.activeElement.outerHTML.slice(0, 200)"));
        }
    });

    [Fact]
    public Task Every_field_and_picture_has_a_name() => run.VisitAsync(string.Empty, async page =>
    {
        foreach (var address in Addresses)
        {
            await ComeToAsync(page, address);
            var nameless = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("input, select, button, svg[role], [role=button], [role=region], a")]
                  .filter(each => each.checkVisibility())
                  .filter(each => !(each.getAttribute("aria-label") || each.labels?.length || each.textContent.trim()))
                  .map(each => each.outerHTML.slice(0, 120))
                """);
            Assert.Equal([], nameless);
            var ids = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[id]')].map(each => each.id)");
            Assert.Equal(ids.Distinct(), ids);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
        }
    });

    [Fact]
    public Task An_address_goes_into_parts_and_back() => run.VisitAsync(string.Empty, async page =>
    {
        string[] hashes =
        [
            "#/", "#/query/career?person=Ignatyev", "#/graph/a%2Fb?~open=x&~open=y", "#/query/q?view=1&name=%C3%84+%26&~sort=-date", "#/ledger?treaty=%3Cimg%3E&~hide=rights",
        ];
        foreach (var hash in hashes)
        {
            Assert.Equal(hash, await page.EvaluateAsync<string>("async hash => { const { parse, format } = await import('/page/shell/address.js'); return format(parse(hash)); }", hash));
        }

        // A view that is not there is said, and the way back works.
        await page.EvaluateAsync("() => { location.hash = '#/nowhere'; }");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no such view");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    });

    private static async Task ComeToAsync(IPage page, string address)
    {
        await page.EvaluateAsync("address => { document.querySelector('main').replaceChildren(); location.hash = '#/nothing'; location.hash = address; }", address);
        await page.Locator("main h1").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
    }
}

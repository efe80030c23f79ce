using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Page.Tests;

/// <summary>The treaty ledger.</summary>
public sealed class LedgerTests(PageRun run)
{
    [Fact]
    public Task The_picture_says_who_got_and_gave_how_much_of_what() => run.VisitAsync("#/ledger", async page =>
    {
        await Expect(page.Locator("svg.balance")).ToBeVisibleAsync();
        await page.GetByText("The same as a table").ClickAsync();

        // The same sums, taken from the service without the page.
        var (got, gave) = await SumsAsync(page, "Qing China");
        var row = page.Locator(".as-table tbody tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "Qing China", Exact = true }) });
        await Expect(row.Locator("[data-label='got territory']")).ToHaveTextAsync($"{got}");
        await Expect(row.Locator("[data-label='gave territory']")).ToHaveTextAsync($"{gave}");
        await Expect(page.Locator("svg.balance title", new() { HasText = $"territory: {gave}" }).First).ToBeAttachedAsync();
    });

    [Fact]
    public Task One_treaty_is_drawn_from_who_gave_to_who_got() => run.VisitAsync("#/ledger?treaty=treaty-of-aigun", async page =>
    {
        var picture = page.Locator("svg.flows");
        await Expect(picture).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex(
            "Russian Empire got Left Bank of the Amur from Qing China", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(picture.Locator(".flow")).ToHaveCountAsync(12);
        var entry = page.Locator(".entry");
        await Expect(entry).ToHaveCountAsync(1);
        await Expect(entry.GetByRole(AriaRole.List, new() { Name = "Russian Empire got" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(6);
        await Expect(entry.GetByRole(AriaRole.List, new() { Name = "Qing China gave" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(6);
        await entry.Locator(".unfold").First.PressAsync("Enter");
        await Expect(entry.Locator(".claim mark").First).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_kind_can_be_left_out_and_the_address_says_so() => run.VisitAsync("#/ledger?treaty=treaty-of-aigun", async page =>
    {
        await page.GetByLabel("rights").UncheckAsync();
        await Expect(page.Locator("svg.flows .flow")).ToHaveCountAsync(4);
        await page.ReloadAsync();
        await Expect(page.Locator("svg.flows .flow")).ToHaveCountAsync(4);
        await Expect(page.GetByLabel("rights")).Not.ToBeCheckedAsync();
    });

    [Fact]
    public Task A_name_that_several_bear_asks_which() => run.VisitAsync(
        "#/ledger?treaty=Treaty+of+Paris",
        async page =>
        {
            var choices = page.GetByRole(AriaRole.Alert).Locator(".candidates button");
            Assert.True(await choices.CountAsync() > 1);
            await choices.First.ClickAsync();
            await Expect(page.Locator(".entry, .ledger .waiting").First).ToBeVisibleAsync();
        },
        expectsProblems: true);

    private static async Task<(int Got, int Gave)> SumsAsync(IPage page, string party)
    {
        var sums = await page.EvaluateAsync<int[]>(
            """
            async party => {
              const { rows } = await (await fetch("/queries/treaty-ledger/rows?limit=10000")).json();
              const own = rows.filter(row => row.party === party);
              return [own.reduce((sum, row) => sum + row.gained.length, 0), own.reduce((sum, row) => sum + row.lost.length, 0)];
            }
            """,
            party);
        Assert.True(sums[1] > sums[0] && sums[0] > 0);
        return (sums[0], sums[1]);
    }
}

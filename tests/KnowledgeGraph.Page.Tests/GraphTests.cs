using System.Text.RegularExpressions;
using KnowledgeGraph.Page.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Page.Tests;

/// <summary>The graph around an entity.</summary>
public sealed partial class GraphTests(PageRun run)
{
    private const string Address = "#/graph/nikolay-pavlovich-ignatyev";

    [Fact]
    public Task Neighbours_are_opened_and_closed_by_keyboard() => run.VisitAsync(Address, async page =>
    {
        var nodes = page.Locator("svg.graph .node");
        var before = await nodes.CountAsync();
        Assert.InRange(before, 4, 15);
        await page.Locator("svg.graph .node[tabindex='0']").FocusAsync();
        await Expect(page.Locator(".node:focus")).ToHaveAttributeAsync("data-id", "nikolay-pavlovich-ignatyev");

        // Every arrow leads somewhere that lies that way.
        await page.Keyboard.PressAsync("ArrowRight");
        var second = await page.Locator(".node:focus").GetAttributeAsync("data-id");
        Assert.NotEqual("nikolay-pavlovich-ignatyev", second);
        var there = await BoxAsync(page, second!);
        var start = await BoxAsync(page, "nikolay-pavlovich-ignatyev");
        Assert.True(there.X > start.X, "ArrowRight led to the left.");
        await Expect(page.Locator(".node:focus")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".node:focus")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator(".node:focus")).ToHaveAttributeAsync("data-id", second!);
        Assert.True(await nodes.CountAsync() > before);
        await Expect(page).ToHaveURLAsync(Opened());
        await Expect(page.Locator("#news")).ToContainTextAsync("opened");
        await page.Keyboard.PressAsync("Enter");
        await Expect(nodes).ToHaveCountAsync(before);
    });

    [Fact]
    public Task Edges_show_their_type_and_their_way() => run.VisitAsync(Address, async page =>
    {
        await Expect(page.Locator(".edge-label", new() { HasText = "mediated between" }).First).ToBeVisibleAsync();
        var edges = page.Locator(".edge");
        for (var i = 0; i < await edges.CountAsync(); i++)
        {
            await Expect(edges.Nth(i)).ToHaveAttributeAsync("marker-end", "url(#arrow)");
        }
    });

    [Fact]
    public Task The_list_holds_every_edge_that_the_service_gives() => run.VisitAsync(Address, async page =>
    {
        var number = await page.EvaluateAsync<int>("async () => (await (await fetch('/entities/nikolay-pavlovich-ignatyev?limit=1000')).json()).edges.length");
        Assert.True(number > 5);
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        await Expect(page.Locator(".graph-list tbody tr")).ToHaveCountAsync(number);
        await Expect(page.Locator("svg.graph")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".graph-list tbody tr")).ToHaveCountAsync(number);
    });

    [Fact]
    public Task A_click_opens_a_drag_moves_and_neither_is_the_other() => run.VisitAsync(
        Address,
        async page =>
        {
            await Expect(page.Locator("svg.graph")).ToHaveAttributeAsync("data-still", "true");
            var box = await BoxAsync(page, "qing-china");
            var before = await page.Locator(".node").CountAsync();
            await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 10);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box.X + box.Width / 2 + 60, box.Y + 50, new() { Steps = 4 });
            await page.Mouse.UpAsync();
            await Expect(page.Locator(".node")).ToHaveCountAsync(before);
            var after = await BoxAsync(page, "qing-china");
            Assert.NotEqual(box.X, after.X, 5.0f);
            await page.Locator(".node[data-id=qing-china] .shape").ClickAsync();
            await Expect(page.Locator(".node[data-id=qing-china]")).ToHaveAttributeAsync("aria-expanded", "true");
            Assert.True(await page.Locator(".node").CountAsync() > before);
        },
        new Look(Moves: true));

    [Fact]
    public Task The_same_graph_lies_the_same_way_each_time() => run.VisitAsync(Address + "?~open=qing-china", async page =>
    {
        const string places = "() => [...document.querySelectorAll('.node')].map(node => node.dataset.id + node.getAttribute('transform')).join('\\n')";
        var first = await page.EvaluateAsync<string>(places);
        await page.ReloadAsync();
        await page.Locator(".node").First.WaitForAsync();
        Assert.Equal(first, await page.EvaluateAsync<string>(places));
    });

    [Fact]
    public Task Kinds_of_edges_can_be_left_out() => run.VisitAsync(Address, async page =>
    {
        await page.GetByText("Kinds of edges").ClickAsync();
        var before = await page.Locator(".node").CountAsync();
        await page.GetByLabel("negotiated with").UncheckAsync();
        await Expect(page.Locator(".edge-label", new() { HasText = "negotiated with" })).ToHaveCountAsync(0);
        Assert.True(await page.Locator(".node").CountAsync() < before);
    });

    [Fact]
    public Task An_entity_that_is_not_there_is_a_problem_and_no_empty_picture() => run.VisitAsync(
        "#/graph/nobody-at-all", page => Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no such entity"), expectsProblems: true);

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string id) => (await page.Locator($".node[data-id='{id}'] .shape").BoundingBoxAsync())!;

    [GeneratedRegex("~open=", RegexOptions.None, 1000)]
    private static partial Regex Opened();
}

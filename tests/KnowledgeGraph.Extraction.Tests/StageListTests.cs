using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The list of stages: its order is checked, and who fails is named.</summary>
public sealed class StageListTests
{
    [Fact]
    public void A_stage_that_fails_is_named_with_the_text()
    {
        var stages = new StageList(new Failing([], [Part.Reading]));

        var error = Assert.Throws<ReadingException>(() => stages.Run(new Document(new SourceText("breda.txt", "1667."))));

        Assert.Equal("'breda.txt' cannot be read: Failing ended with InvalidOperationException. Leave this text out to read the others.", error.Message);
        Assert.IsType<InvalidOperationException>(error.InnerException);
    }

    [Fact]
    public void A_stage_before_what_it_needs_is_found_when_the_list_is_made()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new StageList(new Failing([Part.Tokens], [Part.Dates])));

        Assert.Equal("The stage Failing needs Tokens, which no stage before it gives.", error.Message);
    }

    [Fact]
    public void Two_stages_that_give_the_same_are_found_when_the_list_is_made()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new StageList(new Failing([], [Part.Dates]), new Failing([], [Part.Dates])));

        Assert.Equal("The stage Failing gives Dates, which a stage before it gives already.", error.Message);
    }

    private sealed class Failing(IReadOnlyList<Part> needs, IReadOnlyList<Part> gives) : Stage
    {
        public override IReadOnlyList<Part> Needs => needs;

        public override IReadOnlyList<Part> Gives => gives;

        public override void Run(Document document) => throw new InvalidOperationException();
    }
}

using KnowledgeGraph.Diplomacy.Sources;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Why a rule did not fire is told in words by which a writer of rules finds it.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData("Russland und China wurden 1860 wegen der Grenze laut.", "de/negotiated-with#einig-werden", "the sentence has none of handelseinig, einig")]
    [InlineData("Russland und China wurden 1860 wegen der Grenze laut.", "de/ceded-territory-to#werden-russisch", "'predicate.owner' must hold something")]
    [InlineData("Prussia mediated in 1859.", "en/mediated-between#settle-quarrel", "the sentence has none of struggle")]
    [InlineData("Prussia mediated in 1859.", "en/represented#sign-for", "no subject in subject")]
    public void A_rule_that_does_not_fire_says_what_it_misses(string text, string rule, string reason)
    {
        var missed = Repository.Pipeline.Explain(new SourceText("test", text), 0).Missed;
        Assert.Contains(missed, line => line.StartsWith(rule + " ", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_fires_misses_nothing()
    {
        var told = Repository.Pipeline.Explain(new SourceText("test", "Prussia mediated in 1859 between Austria and France."), 0);
        Assert.Contains(told.Fired, line => line.StartsWith("en/mediated-between#mediate ", StringComparison.Ordinal));
        Assert.DoesNotContain(told.Missed, line => line.StartsWith("en/mediated-between#mediate ", StringComparison.Ordinal));
    }
}

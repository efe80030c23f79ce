using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Who is meant by a title that stands without a name.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Ludwig XIV. führte Krieg gegen Viktor Amadeus II. von Savoyen. Am 29. August 1696 wurde der Vertrag von Turin geschlossen. Der König gab dem Herzog Nizza zurück.", "france", "duchy-of-savoy")]
    public void A_king_is_not_who_rules_a_duchy(string text, string giver, string receiver)
    {
        var returned = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "RETURNED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted);

        Assert.Equal((giver, receiver), (returned[Role.Subject]?.Id, returned[Role.Object]?.Id));
    }

    [Theory]
    [InlineData("Maria Theresia stritt mit dem König von Spanien. Sie trat ihm 1748 Parma ab.", "habsburg-monarchy", "spain")]
    public void A_woman_who_was_told_of_acts_for_her_state(string text, string giver, string receiver)
    {
        var ceded = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted);

        Assert.Equal((giver, receiver), (ceded[Role.Subject]?.Id, ceded[Role.Object]?.Id));
    }

    [Theory]
    [InlineData("Russland schloss die Häfen. Jene, welche eine Entschädigung forderten, wurden verhaftet.")]
    [InlineData("Russland siegte. Solche, die den Vertrag ablehnten, flohen.")]
    [InlineData("Russia closed the ports. Those who demanded compensation were arrested.")]
    public void Whom_a_relative_clause_defines_nobody_has_named_before(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Roles.Any(filler => filler.Entity.Id == "russian-empire"));
}

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
}

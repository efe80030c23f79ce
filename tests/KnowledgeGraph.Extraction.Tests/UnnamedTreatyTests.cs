namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Treaties that a text does not name are known by their day.</summary>
public sealed class UnnamedTreatyTests
{
    [Theory]
    [InlineData("On 5 June 1861 Spain and France signed a convention.", "convention-1861-06-05")]
    [InlineData("Am 5. Juni 1861 unterzeichneten Spanien und Frankreich ein Abkommen.", "abkommen-1861-06-05")]
    public void A_signature_tells_of_a_treaty_without_a_name(string text, string treaty)
    {
        var signed = Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED").ToList();
        Assert.Equal(["france", "spain"], signed.Select(claim => claim[Diplomacy.Vocabulary.Role.Subject]!.Id).Order(StringComparer.Ordinal));
        Assert.All(signed, claim => Assert.Equal((treaty, true), (claim[Diplomacy.Vocabulary.Role.Object]!.Id, claim[Diplomacy.Vocabulary.Role.Object]!.Provisional)));
    }

    [Theory]
    [InlineData("In 1861 Spain and France signed no convention.")]
    [InlineData("Spain and France signed a convention.")]
    public void Without_a_day_or_a_signature_there_is_none(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Type.Name == "SIGNED" && claim.Polarity == Diplomacy.Claims.Polarity.Asserted);
}

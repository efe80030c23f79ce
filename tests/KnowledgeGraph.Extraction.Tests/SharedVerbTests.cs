using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>German conjuncts that share the verb, and what else stands only once.</summary>
public sealed class SharedVerbTests
{
    [Theory]
    [InlineData("Im Frieden von Amiens traten die Niederlande Ceylon, Spanien Trinidad an Großbritannien ab.", "CEDED_TERRITORY_TO", "netherlands>united-kingdom", "spain>united-kingdom")]
    [InlineData("Der Sultan musste 1878 den Russen Kars, den Österreichern Bosnien, den Engländern Zypern überlassen.", "CEDED_TERRITORY_TO", "ottoman-empire>russian-empire", "ottoman-empire>austria-hungary", "ottoman-empire>united-kingdom")]
    [InlineData("Österreich-Ungarn erklärte am 28. Juli 1914 Serbien den Krieg, Deutschland am 1. August Russland und zwei Tage darauf Frankreich.", "DECLARED_WAR_ON", "austria-hungary>serbia", "german-empire>russian-empire", "german-empire>france")]
    [InlineData("1866 zahlte Bayern 30 Millionen, Württemberg acht Millionen, Baden sechs Millionen Gulden an Preußen.", "PAID_INDEMNITY_TO", "baden>prussia")]
    [InlineData("Preußen zahlte 1807 fünf Millionen Taler an Frankreich, Österreich dagegen drei Millionen Gulden.", "PAID_INDEMNITY_TO", "prussia>france", "austrian-empire>france")]
    [InlineData("Deutschland verlor 1919 Nordschleswig an Dänemark sowie Posen und den größten Teil Westpreußens an Polen.", "CEDED_TERRITORY_TO", "weimar-republic>denmark", "weimar-republic>poland", "weimar-republic>poland")]
    [InlineData("Österreich trat 1742 einen Teil Oberschlesiens und die Grafschaft Glatz an Preußen ab.", "CEDED_TERRITORY_TO", "habsburg-monarchy>prussia", "habsburg-monarchy>prussia")]
    public void Each_conjunct_has_its_own_parties(string text, string type, params string[] parties) =>
        Assert.Equal(
            parties.Order(StringComparer.Ordinal),
            Repository.Read(text).Claims.Where(claim => claim.Type.Name == type)
                .Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id}")
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Spanien weigerte sich, die Stadt Mons besetzen zu lassen.")]
    [InlineData("Spanien weigerte sich, Mons abtreten zu müssen.")]
    public void An_infinitive_with_its_helper_is_governed_by_the_verb_before(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Type.Name is "SEIZED" or "CEDED_TERRITORY_TO" && claim.Polarity == Diplomacy.Claims.Polarity.Asserted);

    [Fact]
    public void A_relative_clause_before_the_last_participle_is_none_of_them() =>
        Assert.Contains(Repository.Read("Österreich wurde von den Preußen, die 1866 Sachsen besetzten, geschlagen.").Claims, claim => claim.Type.Name == "SEIZED");
}

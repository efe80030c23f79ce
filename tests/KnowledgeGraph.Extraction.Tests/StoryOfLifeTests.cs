using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Whom pronouns and bare words mean by the whole of a text: the hero of a life, him who tells, the company.</summary>
public sealed class StoryOfLifeTests
{
    [Theory]
    [InlineData("Nicholas Trist war ein amerikanischer Diplomat. Präsident Polk entsandte ihn 1847 nach Mexiko. 1848 unterzeichnete er den Vertrag von Guadalupe Hidalgo.", "nicholas-trist")]
    [InlineData("Nicholas Trist was an American diplomat. President Polk sent him to Mexico in 1847. On 2 February 1848 he signed the Treaty of Guadalupe Hidalgo.", "nicholas-trist")]
    [InlineData("Heinrich Gossler (1812–1884) was a Hamburg diplomat. In 1858 the Senate sent him to Bangkok. He signed the Treaty of Vereeniging.", "heinrich-gossler")]
    public void He_to_whom_something_is_done_stays_the_hero(string text, string signatory) =>
        Assert.Equal(signatory, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "SIGNED" && claim[Role.Subject]?.Label == EntityLabel.Person)[Role.Subject]?.Id);

    [Theory]
    [InlineData("England, die Niederlande und Österreich waren verbündet. Am 15. Mai 1702 erklärten die drei Mächte Frankreich den Krieg.", "france")]
    [InlineData("Peru und Bolivien waren seit 1873 verbündet. Am 5. April 1879 erklärte Chile beiden Verbündeten den Krieg.", "peru bolivia")]
    [InlineData("1790 griff Mysore Travancore an. Die Kompanie erklärte Mysore den Krieg.", "kingdom-of-mysore")]
    [InlineData("Der Dei von Algier erklärte 1801 Frankreich den Krieg.", "france")]
    public void War_is_declared_on_whom_the_words_mean(string text, string objects)
    {
        var wars = Repository.Read(text).Claims.Where(claim => claim.Type.Name == "DECLARED_WAR_ON");

        Assert.Equal(objects.Split(' ').Order(StringComparer.Ordinal), wars.Select(claim => claim[Role.Object]?.Id ?? string.Empty).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("In 1895 troops under General Oreste Baratieri occupied Tigray.", "SEIZED", "italy")]
    [InlineData("1895 besetzten Truppen unter General Oreste Baratieri Adua.", "SEIZED", "italy")]
    [InlineData("On 22 July 1739 the imperial army was routed by the Turks at Grocka.", "LOST", "holy-roman-empire")]
    [InlineData("1885 griff Serbien Bulgarien an. Nun bat Milan um Waffenstillstand.", "SUED_FOR_PEACE", "serbia")]
    [InlineData("Aus den Erinnerungen eines portugiesischen Offiziers\n\n1801 lehnten wir das Ultimatum ab.", "REJECTED", "portugal")]
    [InlineData("Aus den Erinnerungen eines portugiesischen Offiziers\n\nAm 27. Februar 1801 erklärte uns Madrid den Krieg.", "DECLARED_WAR_ON", "spain")]
    [InlineData("Die Truppen Katharinas der Großen besetzten 1783 die Krim.", "SEIZED", "russian-empire")]
    [InlineData("Das Heer Peters des Großen wurde 1700 bei Narwa geschlagen.", "LOST", "tsardom-of-russia")]
    [InlineData("The Spaniard Palanca signed the Treaty of Saigon in 1862.", "SIGNED", "palanca")]
    [InlineData("The Ottomans' defeat at Zenta in 1697 ended the war.", "LOST", "ottoman-empire")]
    [InlineData("Die Niederlage Benedeks bei Königgrätz entschied den Krieg.", "LOST", "benedek")]
    public void Bare_words_mean_those_of_their_time(string text, string type, string subject) =>
        Assert.Equal(subject, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == type)[Role.Subject]?.Id);

    [Theory]
    [InlineData("After the rebels' victory at Sarandí Brazil declared war on Argentina.", "WON")]
    [InlineData("Nach dem Sieg der Aufständischen bei Sarandí erklärte Brasilien Argentinien den Krieg.", "WON")]
    [InlineData("Frankreich griff Mysore an. Die Truppen des Generals Harris erstürmten Seringapatam.", "SEIZED")]
    [InlineData("Spanien griff an. Wir lehnten das Ultimatum ab.", "REJECTED")]
    public void Of_strangers_nothing_is_said_of_others(string text, string type) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Type.Name == type);
}

using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>What the sentences of a story leave to those before them: the other side, who is meant, the year.</summary>
public sealed class StoryTests
{
    private const string None = "";

    [Theory]
    [InlineData("Chile declared war on Bolivia and Peru on 5 April 1879.", "DECLARED_WAR_ON", "chile>bolivia", "chile>peru")]
    [InlineData("Serbia declared war on Bulgaria and Turkey on the 5th of April 1913.", "DECLARED_WAR_ON", "serbia>bulgaria", "serbia>ottoman-empire")]
    [InlineData("No sooner had the truce expired than Sweden declared war on Denmark.", "DECLARED_WAR_ON", "sweden>denmark")]
    [InlineData("The Swedes had hardly landed when Denmark declared war on them.", "DECLARED_WAR_ON", "denmark>sweden")]
    [InlineData("Scarcely had Russia signed the Treaty of Tilsit when Britain took Copenhagen.", "SIGNED", "russian-empire>treaty-of-tilsit")]
    [InlineData("The treaty concluded at Tilsit on 7 July 1807 between France and Russia ended the war.", "SIGNED", "france>treaty-of-tilsit", "russian-empire>treaty-of-tilsit")]
    [InlineData("King Behanzin of Dahomey was beaten at Cana and sued for peace.", "SUED_FOR_PEACE", "dahomey>")]
    [InlineData("The Japanese took Weihaiwei before China, in April 1895, sued for peace.", "SUED_FOR_PEACE", "qing-china>japan")]
    [InlineData("In 1854 Russia invaded Turkey. The Porte declared war.", "DECLARED_WAR_ON", "ottoman-empire>russian-empire")]
    [InlineData("Peru allied itself with Chile, and in January 1866 declared war.", "DECLARED_WAR_ON", "peru>")]
    [InlineData("In February 1879 Chile occupied Antofagasta. Bolivia declared war on 1 March.", "DECLARED_WAR_ON", "bolivia>chile")]
    [InlineData("Serbia attacked Bulgaria in November 1885. An armistice was signed on 21 December.", "SIGNED", "serbia>armistice", "bulgaria>armistice")]
    [InlineData("In March 1826 Russia invaded Persia. The shah sued for peace.", "SUED_FOR_PEACE", "iran>russian-empire")]
    [InlineData("In 1895 the British demanded the release of the prisoners. The king refused.", "REJECTED")]
    [InlineData("Prussia and Austria demanded the withdrawal of the Danish constitution. The Danish government refused, and they declared war on it.", "DECLARED_WAR_ON", "prussia>denmark", "austrian-empire>denmark")]
    [InlineData("Serbia declared war on Bulgaria in November 1885. Prince Alexander defeated the Serbs at Slivnitsa.", "WON", "bulgaria>battle-of-slivnitsa")]
    [InlineData("The Regent of Algiers declared war on the United States in 1815. Commodore Decatur forced him to sign a treaty.", "SIGNED", "regency-of-algiers>treaty-1815")]
    [InlineData("In 1859 Spain declared war on Morocco. The sultan sued for peace.", "SUED_FOR_PEACE", "morocco>spain")]
    [InlineData("Bolivia and Peru were allied. In April 1879 Chile declared war on both states.", "DECLARED_WAR_ON", "chile>bolivia", "chile>peru")]
    public void The_other_side_is_the_one_of_whom_the_text_has_told(string text, string type, params string[] parties) =>
        Assert.Equal(parties.Order(StringComparer.Ordinal), Told.Parties(Repository.Read(text).Claims.Where(claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted)));

    [Theory]
    [InlineData("On 4 June 1826 Pedro Moreno of Peru and Juan Salas of Chile signed a treaty of friendship at Lima.", "REPRESENTED", "juan-salas>chile", "pedro-moreno>peru")]
    [InlineData("Prince Eugene of Savoy travelled to Rastatt in 1714.", "REPRESENTED", "eugene-of-savoy>habsburg-monarchy")]
    [InlineData("Prussian troops under General Wrangel entered Jutland in 1864. In May Wrangel occupied Fredericia.", "SEIZED", "prussia>fredericia", "prussia>jutland")]
    [InlineData("In 1795 France invaded the Dutch Republic. The republic ceded Maastricht.", "CEDED_TERRITORY_TO", "dutch-republic>france")]
    [InlineData("Russia and Sweden quarrelled over trade. France and Prussia offered mediation. In May 1788 relations between the two crowns were broken off.", "BROKE_RELATIONS_WITH", "russian-empire>sweden")]
    [InlineData("The Landgraviate of Brenz was a small state of the Empire. In 1622 the landgrave signed a treaty with Sweden.", "SIGNED", "brenz>treaty-1622", "sweden>treaty-1622")]
    [InlineData("The imperial commissioner on the Russian side was Count Tolstoy.", "ALLIED_WITH")]
    public void Whose_deed_it_is_stays_as_the_text_has_told(string text, string type, params string[] parties) =>
        Assert.Equal(parties.Order(StringComparer.Ordinal), Told.Parties(Repository.Read(text).Claims.Where(claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted)));

    [Theory]
    [InlineData("On Christmas Day 1745 Prussia signed the Peace of Dresden.", "1745-12-25")]
    [InlineData("Peace was signed at Ghent on Christmas Eve 1814 by Britain and the United States.", "1814-12-24")]
    [InlineData("In 1914 the Russians were beaten. On New Year's Day 1915 Russia signed an armistice.", "1915-01-01")]
    [InlineData("Am Weihnachtstag 1745 unterzeichnete Preußen den Frieden von Dresden.", "1745-12-25")]
    public void A_day_may_have_a_name(string text, string date) =>
        Assert.All(Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED"), claim => Assert.Equal(date, claim.Date?.Edtf));

    [Theory]
    [InlineData("Spain sold the Caroline and Mariana Islands to Germany in 1899.", "caroline-islands", "mariana-islands")]
    [InlineData("Denmark sold the Nicobar and Andaman Islands to Britain.", "nicobar-islands", "andaman-islands")]
    public void Two_lands_may_share_the_noun_of_their_names(string text, params string[] lands) =>
        Assert.Equal(lands, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "CEDED_TERRITORY_TO").Select(claim => claim[Role.Territory]!.Id));

    [Theory]
    [InlineData("The French took the Pescadores before China, in June 1885, gave way.", "SEIZED", None)]
    [InlineData("In 1827 Paskevich took Erivan. The shah sued for peace, and on 22 February 1828 signed the Treaty of Turkmenchay.", "SUED_FOR_PEACE", "1827")]
    public void A_day_told_of_what_came_after_does_not_date_what_was_before(string text, string type, string date) =>
        Assert.Equal(date, Repository.Read(text).Claims.First(claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted && claim[Role.Subject]?.Id != "russian-empire").Date?.Edtf ?? None);
}

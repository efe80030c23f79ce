using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Battles told by the ground on which they were fought, by the sentence beside, and several in one sentence.</summary>
public sealed class BattleTests
{
    [Theory]
    [InlineData("The Turks were routed under the walls of Vienna on 12 September 1683.", "LOST ottoman-empire battle-of-vienna 1683-09-12")]
    [InlineData("In 1809 the Austrians attacked near Wagram and were beaten.", "LOST austrian-empire battle-of-wagram 1809")]
    [InlineData("Am 1. März 1896 griffen die Italiener bei Adua an und wurden vernichtend geschlagen.", "LOST italy battle-of-adwa 1896-03-01")]
    [InlineData("Blücher was beaten at Ligny on 16 June 1815, Napoleon at Waterloo on 18 June 1815.", "LOST france battle-of-waterloo 1815-06-18", "LOST prussia battle-of-ligny 1815-06-16")]
    [InlineData("The Austrians were defeated at Lodi on 10 May 1796 and at Rivoli on 14 January 1797.", "LOST habsburg-monarchy battle-of-lodi 1796-05-10", "LOST habsburg-monarchy battle-of-rivoli 1797-01-14")]
    [InlineData("Charles XII defeated the Russians at Narva in November 1700 and the Saxons at Riga in July 1701.", "LOST saxony battle-of-the-duna 1701-07", "LOST tsardom-of-russia battle-of-narva 1700-11", "WON sweden battle-of-narva 1700-11", "WON sweden battle-of-the-duna 1701-07")]
    [InlineData("France declared war on Spain in March, on Austria in April and on Portugal in June 1701.", "DECLARED_WAR_ON france habsburg-monarchy 1701-04", "DECLARED_WAR_ON france portugal 1701-06", "DECLARED_WAR_ON france spain 1701-03")]
    [InlineData("Italy declared war on Austria-Hungary in May 1915, Romania in August 1916.", "DECLARED_WAR_ON italy austria-hungary 1915-05", "DECLARED_WAR_ON romania austria-hungary 1916-08")]
    [InlineData("Napoleon beat the Prussians at Jena and the Russians at Friedland.", "LOST prussia battle-of-jena-auerstedt ", "LOST russian-empire battle-of-friedland ", "WON france battle-of-friedland ", "WON france battle-of-jena-auerstedt ")]
    [InlineData("In 1741 the British tried to take Cartagena but were beaten off by the Spanish garrison.", "LOST united-kingdom siege-of-cartagena-de-indias-1741 1741", "WON spain siege-of-cartagena-de-indias-1741 1741")]
    [InlineData("Romania declared war on Austria-Hungary on 27 August 1916. Germany replied with its own declaration of war on 28 August; the Ottoman Empire followed suit on the 30th and Bulgaria on 1 September.", "DECLARED_WAR_ON bulgaria romania 1916-09-01", "DECLARED_WAR_ON german-empire romania 1916-08-28", "DECLARED_WAR_ON ottoman-empire romania 1916-08-30", "DECLARED_WAR_ON romania austria-hungary 1916-08-27")]
    [InlineData("By a treaty concluded at Lima on 5 December 1865 Peru and Chile became allies, and on 14 January 1866 Peru in its turn declared war on Spain.", "DECLARED_WAR_ON peru spain 1866-01-14")]
    [InlineData("Deutschland erklärte am 1. August 1914 Russland und zwei Tage später Frankreich den Krieg.", "DECLARED_WAR_ON german-empire france 1914-08-03", "DECLARED_WAR_ON german-empire russian-empire 1914-08-01")]
    [InlineData("Frankreich, das im Februar 1793 Großbritannien, im März auch Spanien den Krieg erklärt hatte, stand allein.", "DECLARED_WAR_ON france spain 1793-03", "DECLARED_WAR_ON france united-kingdom 1793-02")]
    public void Each_has_its_field_its_sides_and_its_day(string text, params string[] claims) =>
        Assert.Equal(claims, Told.Asserted(text, "WON", "LOST", "DECLARED_WAR_ON"));

    [Theory]
    [InlineData("The shah undertook to declare war on Great Britain.")]
    public void Who_promises_war_has_not_declared_it(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Type.Name == "DECLARED_WAR_ON" && claim.Polarity == Polarity.Asserted);

    [Fact]
    public void Several_powers_are_not_called_by_the_one_behind_them() =>
        Assert.DoesNotContain(Repository.Read("England und die Niederlande verbündeten sich. Im Mai 1702 erklärten die drei Mächte Frankreich den Krieg.").Claims, claim => claim.Type.Name == "DECLARED_WAR_ON" && claim[Role.Subject]?.Id == "france");

    [Theory]
    [InlineData("The Prussians invested Paris on 19 September 1870. On 28 January 1871 Paris capitulated.", "SEIZED prussia paris 1871-01-28")]
    [InlineData("The frigate Chesapeake was captured by the British frigate Shannon on 1 June 1813.", "SEIZED united-kingdom chesapeake 1813-06-01")]
    [InlineData("5.–10.6.1967 – Im Sechstagekrieg erobert Israel den Gazastreifen.", "SEIZED israel gaza-strip 1967-06-05/1967-06-10")]
    [InlineData("Russia came to the help of its Prussian ally.", "ALLIED_WITH russian-empire prussia ")]
    public void Besiegers_flags_and_allies_stand_for_their_states(string text, string claim) =>
        Assert.Equal(claim, Assert.Single(Repository.Read(text).Claims.Where(made => made.Polarity == Polarity.Asserted).Select(made => $"{made.Type.Name} {made[Role.Subject]?.Id} {made[Role.Object]?.Id} {made.Date?.Edtf}")));

    [Theory]
    [InlineData("In 1877 the Russians crossed the Danube. Nikopol fell in July.", "SEIZED russian-empire nikopol 1877-07")]
    [InlineData("Mussolini's troops crossed the Ethiopian frontier on 3 October 1935. Addis Ababa was entered on 5 May 1936.", "SEIZED italy addis-ababa 1936-05-05")]
    [InlineData("Die Briten landeten 1882 in Ägypten. Im Juli fiel Kairo.", "SEIZED united-kingdom cairo 1882-07")]
    [InlineData("The Russians marched on Tashkent in 1865. In June General Chernyayev stormed the city.", "SEIZED russian-empire tashkent 1865-06")]
    [InlineData("Antwerp fell to the Germans on 9 October 1914, Ghent on the 12th and Ostend on the 15th.", "SEIZED german-empire ostend 1914-10-15")]
    [InlineData("On 3 July 1898 Spain lost the battle of Santiago. Before the month was out, Madrid asked for peace.", "SUED_FOR_PEACE spain  1898-07")]
    [InlineData("Treaty of Bucharest, 7 May 1918.\nRomania threw in its lot with the Entente in a secret treaty of 17 August 1916 and ten days later declared war on Austria-Hungary.", "DECLARED_WAR_ON romania austria-hungary 1916-08-27")]
    [InlineData("The Americans occupied Haiti in 1915 and the Dominican Republic in 1916.", "SEIZED united-states dominican-republic 1916")]
    [InlineData("Before the year 1762 was over British fleets had captured Havana.", "SEIZED united-kingdom havana 1762")]
    [InlineData("In 1885 the Burmese refused to pay. The British marched on Mandalay. The court sued for peace.", "SUED_FOR_PEACE burma united-kingdom 1885")]
    [InlineData("When Bonaparte crossed the Alps in 1797 with a new army the Austrians asked for an armistice.", "SUED_FOR_PEACE habsburg-monarchy france 1797")]
    [InlineData("The Russians crossed the Pruth in May 1828. Braila fell in June and Varna in October.", "SEIZED russian-empire varna 1828-10")]
    [InlineData("In February 1864 Prussian and Austrian troops crossed the Eider; on 18 April the redoubts of Düppel were stormed.", "SEIZED austrian-empire redoubts-of-dueppel 1864-04-18")]
    [InlineData("In March 1836 Santa Anna stormed the Alamo; in April he was beaten and taken prisoner at San Jacinto.", "LOST mexico battle-of-san-jacinto 1836-04")]
    public void Who_goes_against_a_land_has_what_falls(string text, string claim) =>
        Assert.Contains(claim, Repository.Read(text).Claims.Where(made => made.Polarity == Polarity.Asserted).Select(made => $"{made.Type.Name} {made[Role.Subject]?.Id} {made[Role.Object]?.Id} {made.Date?.Edtf}"));

    [Theory]
    [InlineData("The Boers invaded Natal and laid siege to Ladysmith. Ladysmith was relieved on 28 February 1900. Bloemfontein was occupied on 13 March.", "south-african-republic bloemfontein")]
    [InlineData("The Sikhs crossed the Sutlej in December 1845. They were beaten at Mudki. Lahore was occupied in February.", "sikh-empire lahore")]
    public void Who_is_driven_off_takes_nothing(string text, string claim) =>
        Assert.DoesNotContain(claim, Repository.Read(text).Claims.Where(made => made.Type.Name == "SEIZED").Select(made => $"{made[Role.Subject]?.Id} {made[Role.Object]?.Id}"));

    [Theory]
    [InlineData("He fought in Italy. Bonaparte beat the Austrians at Montenotte and Lodi, and on 15 May 1796 entered Milan.", "WON", "1796-05-15")]
    [InlineData("The Sikhs were beaten at Mudki, and on 10 February 1846 at Sobraon.", "LOST", "1846-02-10")]
    public void A_later_day_is_not_that_of_what_was_before(string text, string type, string day) =>
        Assert.NotEqual(day, Repository.Read(text).Claims.First(claim => claim.Type.Name == type).Date?.Edtf);

    [Fact]
    public void It_is_the_war_that_a_treaty_ended() =>
        Assert.Equal("war-of-the-austrian-succession", Repository.Read("The War of the Austrian Succession went on until October 1748, when it was ended by the Treaty of Aix-la-Chapelle.").Claims.Single(claim => claim.Type.Name == "ENDED")[Role.Object]?.Id);

    [Fact]
    public void Such_behind_an_article_is_no_article() =>
        Assert.Contains(Repository.Read("Der Zar lehnte eine solche Forderung ab.").Claims, claim => claim.Type.Name == "REJECTED" && claim.Qualifiers["what"]?.Text == "eine solche Forderung");
}

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
    [InlineData("In 1786 the Sultan of Kedah ceded Penang to the British.", "CEDED_TERRITORY_TO", "kedah")]
    [InlineData("The Shah of Shirvan ceded Baku to Russia.", "CEDED_TERRITORY_TO", "shirvan")]
    [InlineData("Im Jahre 1786 trat der Sultan von Kedah Penang an die Briten ab.", "CEDED_TERRITORY_TO", "kedah")]
    [InlineData("Travancore stood under Dutch protection, and Lord Cornwallis, who had surrendered at Yorktown, declared war on Mysore in 1790.", "DECLARED_WAR_ON", "united-kingdom")]
    [InlineData("Die Niederlande zögerten, und Lord Cornwallis, der in Amerika gedient hatte, erklärte Mysore 1790 den Krieg.", "DECLARED_WAR_ON", "united-kingdom")]
    [InlineData("Auf diese Nachricht erklärte die Regierung Pitt im Mai 1790 Spanien den Krieg.", "DECLARED_WAR_ON", "united-kingdom")]
    [InlineData("Der schwedische Erfolg blieb Episode, da das Heer am 14. September 1808 bei Oravais von den Russen geschlagen wurde.", "LOST", "sweden")]
    [InlineData("Im Frieden von Aachen 1748 gab man Madras, das die Franzosen eingenommen hatten, an die Briten zurück.", "RETURNED_TERRITORY_TO", "france")]
    [InlineData("Unter dem Vorsitz Bismarcks, der 1878 zwischen Russland und Großbritannien vermittelte, tagten die Mächte in Berlin.", "MEDIATED_BETWEEN", "otto-von-bismarck")]
    [InlineData("India returned to Pakistan in 1966 the Haji Pir Pass, which her soldiers had captured.", "SEIZED", "india")]
    [InlineData("Brazil declared war on the United Provinces on 10 December 1825. The United Provinces occupied Colonia in 1826.", "SEIZED", "argentina")]
    public void The_sentence_itself_may_tell_who_is_meant(string text, string type, string subject) =>
        Assert.Equal(subject, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == type).Roles.First(role => role.Role == Role.Subject).Entity.Id);

    [Theory]
    [InlineData("Russland hatte der Pforte am 24. April 1877 den Krieg erklärt; Rumänien schloss sich ihm an.", "ALLIED_WITH", "romania", "russian-empire")]
    [InlineData("Spanien tritt Gibraltar an Großbritannien ab und räumt ihm den Sklavenhandel nach Amerika ein.", "GRANTED_RIGHT_TO", "spain", "united-kingdom")]
    [InlineData("Russland gab 1878 Bajasid der Türkei zurück. Serbien erhielt von dieser Nisch.", "CEDED_TERRITORY_TO", "ottoman-empire", "serbia")]
    [InlineData("Der Friede von Rijswijk wurde 1697 geschlossen. Am 20. September unterzeichneten England, die Generalstaaten und Spanien mit Frankreich. Spanien erhielt Katalonien zurück.", "RETURNED_TERRITORY_TO", "france", "spain")]
    [InlineData("Dänemark musste im August 1700 ausscheiden, und im November wurde das Heer Peters des Großen bei Narwa geschlagen.", "LOST", "tsardom-of-russia", "battle-of-narva")]
    [InlineData("Den Türken wurde 1699 wenig angeboten, sie traten Siebenbürgen an Österreich ab.", "CEDED_TERRITORY_TO", "ottoman-empire", "habsburg-monarchy")]
    [InlineData("Eine Anregung Salisburys wies Berlin 1895 ab.", "REJECTED", "german-empire", "lord-salisbury")]
    public void Pronouns_and_treaties_tell_who_stands_on_each_side(string text, string type, string subject, string other)
    {
        var told = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == type);

        Assert.Equal((subject, other), (told[Role.Subject]?.Id, told[Role.Object]?.Id));
    }

    [Theory]
    [InlineData("Die Mächte erkannten 1878 die Unabhängigkeit Serbiens an.", "RECOGNIZED", "Mächte")]
    [InlineData("Im Juni 1900 eroberten Truppen der Mächte die Taku-Forts.", "SEIZED", "Mächte")]
    [InlineData("Im März 1790 schloss Polen ein Verteidigungsbündnis mit Preußen.", "ALLIED_WITH", "Polish–Lithuanian Commonwealth")]
    [InlineData("Im Mai 1915 schloss sich Italien der Entente an.", "ALLIED_WITH", "Italy")]
    public void Who_acts_is_told_by_a_word_for_several_and_by_the_gender_of_the_other(string text, string type, string subject) =>
        Assert.Equal(subject, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == type)[Role.Subject]?.Name);

    [Theory]
    [InlineData("Austria and Prussia quarrelled over Poland. In 1795 both annexed parts of Poland.", "SEIZED", "habsburg-monarchy prussia")]
    [InlineData("Chile and Argentina were rivals. In 1902 the pair concluded a treaty of arbitration.", "SIGNED", "argentina chile")]
    [InlineData("Serbia, Greece and Bulgaria formed a league. All three declared war on Turkey.", "DECLARED_WAR_ON", "bulgaria greece serbia")]
    [InlineData("The Elector of Saxony and the King of Denmark both declared war on Sweden.", "DECLARED_WAR_ON", "denmark saxony")]
    [InlineData("Sweden and Russia signed a convention. Each granted the other freedom of trade.", "GRANTED_RIGHT_TO", "russian-empire sweden")]
    [InlineData("Ecuador and Peru had fought for years. Each recognized the other.", "RECOGNIZED", "ecuador peru")]
    [InlineData("Japan was ready. The imperial cabinet declared war on Russia.", "DECLARED_WAR_ON", "japan")]
    public void Words_for_two_or_several_mean_those_told_together(string text, string type, string subjects) =>
        Assert.Equal(subjects, string.Join(' ', Repository.Read(text).Claims.Where(claim => claim.Type.Name == type).Select(claim => claim[Role.Subject]?.Id).Order()));

    [Theory]
    [InlineData("Sweden held Stettin and Wismar. Prussia captured both towns.", "stettin wismar")]
    [InlineData("Denmark held Schleswig and Holstein. In 1864 Prussia occupied both duchies.", "holstein schleswig")]
    public void Both_towns_are_those_told_together(string text, string taken) =>
        Assert.Equal(taken, string.Join(' ', Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SEIZED").Select(claim => claim[Role.Object]?.Id).Order()));

    [Theory]
    [InlineData("In 1703 King Peter II recognised Austria.", "portugal")]
    [InlineData("In 1728 Tsar Peter II recognised Austria.", "russian-empire")]
    [InlineData("In 1853 Tsar Nicholas recognised Austria.", "russian-empire")]
    public void Of_namesakes_the_one_of_that_time_is_meant(string text, string state) =>
        Assert.Contains(Repository.Read(text).Claims, claim => claim.Type.Name == "REPRESENTED" && claim[Role.Object]?.Id == state);

    [Fact]
    public void A_treaty_beyond_a_semicolon_is_not_the_one_by_which_something_is_done()
    {
        const string Text = "In the Moscow Treaty of 12 August 1970 West Germany and the Soviet Union renounced the use of force; in the Warsaw Treaty of 7 December West Germany recognised Poland.";

        Assert.All(Repository.Read(Text).Claims.Where(claim => claim.Type.Name == "RENOUNCED"), claim => Assert.Equal("treaty-of-moscow-1970", claim[Role.Treaty]?.Id));
    }

    [Theory]
    [InlineData("Maria Theresia stritt mit dem König von Spanien. Sie trat ihm 1748 Parma ab.", "habsburg-monarchy", "spain")]
    public void A_woman_who_was_told_of_acts_for_her_state(string text, string giver, string receiver)
    {
        var ceded = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO" && claim.Polarity == Polarity.Asserted);

        Assert.Equal((giver, receiver), (ceded[Role.Subject]?.Id, ceded[Role.Object]?.Id));
    }

    [Theory]
    [InlineData("In 1667 England declared war on France. Swedish envoys mediated between England and her enemies.", "kingdom-of-england", "france")]
    [InlineData("1718 erklärte Österreich der Pforte den Krieg. Sutton vermittelte zwischen der Pforte und ihren Gegnern.", "ottoman-empire", "habsburg-monarchy")]
    [InlineData("India declared war on Pakistan in 1965. It was Kosygin who mediated between the two.", "india", "pakistan")]
    [InlineData("In 1657 Denmark declared war on Sweden. Philip Meadows mediated between the two crowns.", "denmark", "sweden")]
    [InlineData("In 1932 Bolivia declared war on Paraguay. Carlos Saavedra Lamas mediated between the exhausted enemies.", "bolivia", "paraguay")]
    public void Enemies_are_those_against_whom_war_was_told(string text, string one, string other)
    {
        var claim = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "MEDIATED_BETWEEN");

        Assert.Equal([one, other], claim.Roles.Where(filler => filler.Role == Role.Parties).Select(filler => filler.Entity.Id).OrderBy(id => id == one ? 0 : 1));
    }

    [Theory]
    [InlineData("By the Treaty of Portsmouth of 1905 Russia recognised Japan's interests in Korea and ceded to it the southern half of Sakhalin.")]
    [InlineData("In the Treaty of Portsmouth Russia recognised Japan's interests in Korea, ceded to it the southern half of Sakhalin and granted Japanese subjects fishing rights.")]
    public void It_to_which_a_treaty_gives_is_its_other_party(string text)
    {
        var claim = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO");

        Assert.Equal(("russian-empire", "japan"), (claim[Role.Subject]?.Id, claim[Role.Object]?.Id));
    }

    [Fact]
    public void Nobody_wins_and_loses_one_battle()
    {
        var claims = Repository.Read("In 1870 Prussia declared war on France. MacMahon was beaten at Wörth by the Crown Prince.").Claims;

        Assert.Contains(claims, claim => claim.Type.Name == "LOST" && claim[Role.Subject]?.Id == "france");
        Assert.DoesNotContain(claims, claim => claim.Type.Name == "WON" && claim[Role.Subject]?.Id == "france");
    }

    [Fact]
    public void The_army_of_their_adversaries_is_not_their_own()
    {
        var lost = Repository.Read("Chile declared war on Peru and Bolivia. At Tacna, in May 1880, the Chileans defeated the combined army of their adversaries.").Claims.Where(claim => claim.Type.Name == "LOST");

        Assert.Equal(["bolivia", "peru"], lost.Select(claim => claim[Role.Subject]?.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Russland schloss die Häfen. Jene, welche eine Entschädigung forderten, wurden verhaftet.")]
    [InlineData("Russland siegte. Solche, die den Vertrag ablehnten, flohen.")]
    [InlineData("Russia closed the ports. Those who demanded compensation were arrested.")]
    public void Whom_a_relative_clause_defines_nobody_has_named_before(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Roles.Any(filler => filler.Entity.Id == "russian-empire"));

    [Theory]
    [InlineData("Prussia defeated Saxony in 1756. The victor annexed Lauenburg.", "SEIZED", "prussia")]
    [InlineData("Russland besiegte Schweden. Der Besiegte trat 1809 Finnland an den Sieger ab.", "CEDED_TERRITORY_TO", "sweden")]
    [InlineData("Der Sultan schloss 1711 Frieden mit dem Zaren. Nach Karls Tod suchte Schweden den Ausgleich. Im November 1719 trat es Bremen an Hannover ab.", "CEDED_TERRITORY_TO", "sweden")]
    [InlineData("Japan declared war on China in 1894. The latter sued for peace in 1895.", "SUED_FOR_PEACE", "qing-china")]
    [InlineData("Charles XII invaded Saxony in 1706. His army occupied Leipzig.", "SEIZED", "sweden")]
    [InlineData("Napoleon setzte über die Donau. Er nahm am 13. Mai 1809 Wien ein.", "SEIZED", "france")]
    [InlineData("Napoleon führte Krieg. Das Heer des Kaisers zog am 13. November 1805 in Wien ein.", "SEIZED", "france")]
    [InlineData("The elector of Bavaria allied himself with France. He took Linz and Prague.", "SEIZED", "bavaria")]
    [InlineData("Maria Theresa lost Silesia. She ceded it to Prussia in 1742.", "CEDED_TERRITORY_TO", "habsburg-monarchy")]
    [InlineData("The king of Denmark declared war on Sweden in 1700. The king's troops occupied Holstein.", "SEIZED", "denmark")]
    [InlineData("Russia pursued the Turks. They ceded Azov to Russia in 1739.", "CEDED_TERRITORY_TO", "ottoman-empire")]
    [InlineData("Die preußische Regierung erklärte Dänemark den Krieg. Sie besetzte Jütland.", "SEIZED", "prussia")]
    [InlineData("Im August 1914 besetzten deutsche Truppen Luxemburg.", "SEIZED", "german-empire")]
    [InlineData("His Most Christian Majesty ceded Minorca to Great Britain in 1763.", "CEDED_TERRITORY_TO", "france")]
    public void Whom_a_description_means_the_text_has_told(string text, string type, string subject) =>
        Assert.Contains(Repository.Read(text).Claims, claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted && claim[Role.Subject]?.Id == subject);

    [Theory]
    [InlineData("Prussia hesitated because Austria was arming. In June 1866 it occupied Holstein.", "SEIZED", "prussia>holstein")]
    [InlineData("Sweden was helpless while Russia held Finland. In 1809 it ceded the Åland Islands to the Tsar.", "CEDED_TERRITORY_TO", "sweden>russian-empire")]
    [InlineData("Persia mistrusted the Turks, and with reason. In 1724 they had seized Hamadan.", "SEIZED", "ottoman-empire>hamadan")]
    [InlineData("The Russians besieged Azov. They captured it in 1696.", "SEIZED", "tsardom-of-russia>azov")]
    [InlineData("Italy delivered a note to Greece on 28 October 1940. The Greek government rejected its demands.", "DEMANDED", "italy>greece")]
    [InlineData("Britain, on France's advice, recognised Greece. In 1864 it ceded the Ionian Islands to the kingdom.", "CEDED_TERRITORY_TO", "united-kingdom>greece")]
    [InlineData("Colombia refused the American terms. Her Senate rejected the Hay-Herrán Treaty in August 1903.", "REJECTED", "colombia>hay-herran-treaty")]
    [InlineData("Russia and Austria broke with Turkey in 1787. Both declared war on the Porte.", "DECLARED_WAR_ON", "russian-empire>ottoman-empire", "habsburg-monarchy>ottoman-empire")]
    [InlineData("The Elector had sided with France against the Emperor, his overlord. In 1704 he lost the battle of Blenheim.", "LOST")]
    [InlineData("Russia besieged Kars and Batum in 1878. Both were ceded to Russia by Turkey.", "CEDED_TERRITORY_TO", "ottoman-empire>russian-empire", "ottoman-empire>russian-empire")]
    public void A_pronoun_goes_on_with_whom_the_main_clause_before_was_about(string text, string type, params string[] sides)
    {
        var told = Repository.Read(text).Claims.Where(claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted && claim[Role.Object] is not null).Select(claim => $"{claim[Role.Subject]?.Id}>{claim[Role.Object]?.Id}").Order().ToList();

        Assert.All(sides, side => Assert.Contains(side, told));
        Assert.True(told.Count >= sides.Length && (sides.Length > 0 || told.Count == 0));
    }

    [Theory]
    [InlineData("Belgium declared its independence from the Netherlands in 1830. Britain recognised the new state in 1831.", "belgium")]
    [InlineData("1903 erklärte Panama seine Unabhängigkeit von Kolumbien. Frankreich erkannte die junge Republik an.", "panama")]
    public void The_new_state_is_the_one_that_has_come_to_be(string text, string state) =>
        Assert.Contains(Repository.Read(text).Claims, claim => claim.Type.Name == "RECOGNIZED" && claim[Role.Object]?.Id == state);

    [Fact]
    public void A_land_called_as_its_people_is_not_counted_by_the_year_before_it() =>
        Assert.Contains(Repository.Read("Dänemark erklärte 1657 Schweden den Krieg.").Claims, claim => claim.Type.Name == "DECLARED_WAR_ON" && claim.Date?.Edtf == "1657");

    [Fact]
    public void It_that_stands_for_nothing_is_no_land() =>
        Assert.DoesNotContain(Repository.Read("Italy had reached Florence. It fell to Mussolini to settle the question.").Claims, claim => claim.Type.Name == "SEIZED");

    [Fact]
    public void A_ruler_without_a_land_answers_for_the_state_that_was_asked() =>
        Assert.Equal("denmark", Assert.Single(Repository.Read("In the summer of 1807 Britain demanded that Denmark hand over her fleet. The crown prince refused.").Claims, claim => claim.Type.Name == "REJECTED")[Role.Subject]!.Id);

    [Fact]
    public void The_entry_of_another_year_tells_nothing_of_an_older_treaty() =>
        Assert.All(
            Repository.Read("The end of the Great Northern War\n\n1717: The tsar visits Paris.\n1718: Charles XII falls.\n1719: Sweden cedes Verden to Hanover (Peace of Stockholm, 20 November).\n1720: Prussia receives Stettin. Denmark returns Wismar.").Claims.Where(claim => claim.Date?.Edtf == "1720"),
            claim => Assert.Null(claim[Role.Treaty]));

    [Theory]
    [InlineData("The Congress of Rastatt recognised the Batavian Republic in 1798.")]
    [InlineData("The Congress at Berlin recognised Serbia.")]
    public void A_meeting_in_a_town_is_no_parliament(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim[Role.Subject]?.Id == "united-states");
}

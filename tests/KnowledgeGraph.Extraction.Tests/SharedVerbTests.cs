using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>German conjuncts that share the verb, and what else stands only once.</summary>
public sealed class SharedVerbTests
{
    [Theory]
    [InlineData("The Congress of Vienna awarded Genoa to the king of Sardinia and Lombardy and Venetia to Austria.", "kingdom-of-sardinia<city-of-genoa", "austrian-empire<lombardy", "austrian-empire<venetia")]
    [InlineData("Hungary had to hand over Transylvania to Romania, Slovakia to Czechoslovakia and Croatia to Serbia in 1920.", "romania<transylvania", "czechoslovakia<slovakia", "serbia<independent-state-of-croatia")]
    [InlineData("France restored Minorca to Spain and Corsica and Elba to Tuscany.", "spain<minorca", "grand-duchy-of-tuscany<corsica", "grand-duchy-of-tuscany<elba")]
    [InlineData("Dänemark verlor 1814 Norwegen an Schweden und Helgoland an Großbritannien.", "sweden<norway", "united-kingdom<heligoland")]
    [InlineData("Dänemark, das auf französischer Seite gestanden hatte, verlor 1814 Norwegen an Schweden und Helgoland an Großbritannien.", "sweden<norway", "united-kingdom<heligoland")]
    [InlineData("In 1815 Genoa went to Sardinia, Lombardy and Venetia to Austria, and Norway to Sweden.", "kingdom-of-sardinia<city-of-genoa", "austrian-empire<lombardy", "austrian-empire<venetia", "sweden<norway")]
    [InlineData("At the peace of 1748 Louisbourg was given back to France, and Madras to Britain.", "france<louisbourg", "united-kingdom<madras")]
    [InlineData("Posen was given to Prussia, Galicia to Austria and the rest to Russia.", "prussia<posen-province", "austrian-empire<galicia")]
    [InlineData("Genoa went to Sardinia.")]
    [InlineData("The draft treaty gave Tacna to Peru, Arica to Chile and Tarapacá to Bolivia.")]
    [InlineData("The treaty did not give Metz to Germany and Toul to Prussia.")]
    [InlineData("The Senate rejected the treaty by which the Danish West Indies were to be sold to the United States.")]
    public void Each_receiver_has_the_lands_before_it(string text, params string[] passed) =>
        Assert.Equal(passed, Repository.Read(text).Claims.Where(claim => claim[Role.Territory] is not null && claim.Polarity == Diplomacy.Claims.Polarity.Asserted).Select(claim => $"{claim[Role.Object]?.Id}<{claim[Role.Territory]!.Id}"));

    [Theory]
    [InlineData("Im Frieden von Amiens traten die Niederlande Ceylon, Spanien Trinidad an Großbritannien ab.", "CEDED_TERRITORY_TO", "netherlands>united-kingdom", "spain>united-kingdom")]
    [InlineData("Der Sultan musste 1878 den Russen Kars, den Österreichern Bosnien, den Engländern Zypern überlassen.", "CEDED_TERRITORY_TO", "ottoman-empire>russian-empire", "ottoman-empire>austria-hungary", "ottoman-empire>united-kingdom")]
    [InlineData("Österreich-Ungarn erklärte am 28. Juli 1914 Serbien den Krieg, Deutschland am 1. August Russland und zwei Tage darauf Frankreich.", "DECLARED_WAR_ON", "austria-hungary>serbia", "german-empire>russian-empire", "german-empire>france")]
    [InlineData("1866 zahlte Bayern 30 Millionen, Württemberg acht Millionen, Baden sechs Millionen Gulden an Preußen.", "PAID_INDEMNITY_TO", "baden>prussia")]
    [InlineData("Preußen zahlte 1807 fünf Millionen Taler an Frankreich, Österreich dagegen drei Millionen Gulden.", "PAID_INDEMNITY_TO", "prussia>france", "austrian-empire>france")]
    [InlineData("Deutschland verlor 1919 Nordschleswig an Dänemark sowie Posen und den größten Teil Westpreußens an Polen.", "CEDED_TERRITORY_TO", "weimar-republic>denmark", "weimar-republic>poland", "weimar-republic>poland")]
    [InlineData("Österreich trat 1742 einen Teil Oberschlesiens und die Grafschaft Glatz an Preußen ab.", "CEDED_TERRITORY_TO", "habsburg-monarchy>prussia", "habsburg-monarchy>prussia")]
    [InlineData("Österreich erklärte Serbien am 28. Juli 1914 den Krieg; Deutschland Russland am 1. August; Großbritannien Deutschland am 4. August.", "DECLARED_WAR_ON", "austria-hungary>serbia", "german-empire>russian-empire", "united-kingdom>german-empire")]
    [InlineData("Chile erkannte Panama am 1. März 1904 an; Peru, unter Protest, am 21. April.", "RECOGNIZED", "chile>panama", "peru>panama")]
    [InlineData("Bulgarien erklärte Serbien am 14. Oktober 1915 den Krieg; Griechenland, trotz seines Vertrags, nicht.", "DECLARED_WAR_ON", "bulgaria>serbia")]
    [InlineData("Germany declared war on Romania on 28 August 1916. Turkey followed two days later.", "DECLARED_WAR_ON", "german-empire>romania", "ottoman-empire>romania")]
    [InlineData("The treaty with Austria, which Prussia ratified on 3 May 1866, ended the dispute.", "RATIFIED", "prussia>treaty")]
    [InlineData("In May 1939 Italian troops invaded Albania, and Hungary in June annexed Ruthenia.", "SEIZED", "italy>albania", "hungary>carpathian-ruthenia")]
    [InlineData("In 1920 Britain ratified the treaty on 10 May and France's parliament on the 25th.", "RATIFIED", "united-kingdom>treaty", "france>treaty")]
    [InlineData("The Prussians took Mainz on 3 May 1793, and the Austrians on the 9th Speyer.", "SEIZED", "prussia>mainz", "habsburg-monarchy>speyer")]
    [InlineData("Spain and Portugal both recognise Brazilian independence.", "RECOGNIZED", "spain>brazil", "portugal>brazil")]
    [InlineData("Smolensk fell to the Russians at once, Vilna and Minsk in June 1655.", "SEIZED", "tsardom-of-russia>smolensk-region", "tsardom-of-russia>vilnius", "tsardom-of-russia>minsk")]
    [InlineData("Austria, when negotiations had failed in 1859, demanded of Sardinia the disarmament of its army and declared war on it.", "DEMANDED", "austrian-empire>kingdom-of-sardinia")]
    [InlineData("In the treaty that he and Rumyantsev signed at Tilsit on 7 July 1807, Prussia recognised the Duchy of Warsaw.", "RECOGNIZED", "prussia>duchy-of-warsaw")]
    [InlineData("The powers made peace, and when Turkey refused Russia declared war.", "DECLARED_WAR_ON", "russian-empire>ottoman-empire")]
    [InlineData("Portugal declared war on Germany on 9 March 1916; Romania, after long hesitation, on 27 August; and Greece in July 1917.", "DECLARED_WAR_ON", "portugal>german-empire", "romania>german-empire", "greece>german-empire")]
    [InlineData("France, Britain and, somewhat later, Sardinia declared war on Russia.", "DECLARED_WAR_ON", "france>russian-empire", "united-kingdom>russian-empire", "kingdom-of-sardinia>russian-empire")]
    [InlineData("Frankreich und, wenig später, auch Spanien erklärten Großbritannien den Krieg.", "DECLARED_WAR_ON", "france>united-kingdom", "spain>united-kingdom")]
    [InlineData("France recognised Colombia in 1831 and, later, Spain recognised Mexico.", "RECOGNIZED", "france>colombia", "spain>mexico")]
    [InlineData("The powers, among them France, Russia and Britain, recognised Greece in 1830.", "RECOGNIZED", "france>greece", "russian-empire>greece", "united-kingdom>greece")]
    [InlineData("England erklärte Spanien 1739 den Krieg, Frankreich folgte 1744.", "DECLARED_WAR_ON", "united-kingdom>spain", "france>spain")]
    [InlineData("Chile erkannte Panama am 1. März 1904 an. Peru folgte im April.", "RECOGNIZED", "chile>panama", "peru>panama")]
    [InlineData("Dänemark verlor Norwegen an Schweden und Helgoland an Großbritannien, bekam dafür aber Schwedisch-Pommern.", "CEDED_TERRITORY_TO", "denmark>sweden", "denmark>united-kingdom", "united-kingdom>denmark")]
    [InlineData("Preußen ließ sich 1742 von Maria Theresia Schlesien abtreten.", "CEDED_TERRITORY_TO", "habsburg-monarchy>prussia")]
    [InlineData("Die Mächte Frankreich, England und Russland erkannten Griechenland an.", "RECOGNIZED", "france>greece", "united-kingdom>greece", "russian-empire>greece")]
    [InlineData("Am 15. Mai 1702 erklärten die drei Mächte Frankreich den Krieg.", "DECLARED_WAR_ON")]
    [InlineData("Frankreich musste Neufundland und die Gebiete an der Hudsonbai an Großbritannien abtreten.", "CEDED_TERRITORY_TO", "france>united-kingdom", "france>united-kingdom")]
    [InlineData("Das Elsass, das Frankreich 1871 abtrat, lag am Rhein.", "CEDED_TERRITORY_TO", "france>")]
    [InlineData("Russia for its part ceded to Japan the group of eighteen islands from Shumshu to Uruppu.", "CEDED_TERRITORY_TO", "russian-empire>japan")]
    [InlineData("The treaty was signed by the foreign ministers, Dante Caputo for Argentina and Jaime del Valle for Chile, on 29 November 1984.", "REPRESENTED", "dante-caputo>argentina", "jaime-del-valle>chile")]
    [InlineData("The treaty was signed by Count Witte, acting for Russia, and Baron Komura, acting for Japan, on 5 September 1905.", "REPRESENTED", "sergei-witte>russian-empire", "komura-jutaro>japan")]
    [InlineData("China agreed to open Gyantse and Gartok to trade and to pay 7.5 million rupees to Britain.", "PAID_INDEMNITY_TO", "qing-china>united-kingdom")]
    [InlineData("By a treaty concluded at Lima on 5 December 1865 Peru and Chile became allies.", "ALLIED_WITH", "peru>chile")]
    [InlineData("By a treaty signed at Paris in 1763 France and Spain ceded Canada to Britain.", "CEDED_TERRITORY_TO", "france>united-kingdom", "spain>united-kingdom")]
    [InlineData("In 1815 Britain, Austria and France concluded a secret defensive alliance against Prussia.", "ALLIED_WITH", "united-kingdom>austrian-empire", "united-kingdom>france", "austrian-empire>france")]
    [InlineData("In 1741 France and its ally Bavaria declared war on Austria.", "DECLARED_WAR_ON", "france>habsburg-monarchy", "bavaria>habsburg-monarchy")]
    [InlineData("In 1684 the King of Poland and the Republic of Venice founded the Holy League.", "ALLIED_WITH", "polish-lithuanian-commonwealth>republic-of-venice")]
    [InlineData("In 1862 Annam allowed French and Spanish missionaries to preach freely.", "GRANTED_RIGHT_TO", "empire-of-vietnam>france", "empire-of-vietnam>spain")]
    [InlineData("In 1826 Burma admitted British vessels to its ports free of any duties not levied on Burmese ships.", "GRANTED_RIGHT_TO", "burma>united-kingdom")]
    [InlineData("In 1741 France and Prussia signed the Treaty of Breslau, by which they became allies.", "ALLIED_WITH", "france>prussia")]
    [InlineData("In 1878 the Samoan envoy signed a treaty in Washington which gave the American navy the right to a coaling station.", "GRANTED_RIGHT_TO", "samoa>united-states")]
    [InlineData("In 1662 about 3,000 English soldiers joined the Portuguese army.", "ALLIED_WITH", "kingdom-of-england>portugal")]
    [InlineData("In 1917 the army recovered, and at the Battle of Mărășești the Romanians, together with Russian units, beat off the German offensive.", "ALLIED_WITH", "romania>russian-empire")]
    [InlineData("Bavaria paid 30 million gulden, Saxony ten million thalers.", "PAID_INDEMNITY_TO", "bavaria>", "saxony>")]
    public void Each_conjunct_has_its_own_parties(string text, string type, params string[] parties) =>
        Assert.Equal(parties.Order(StringComparer.Ordinal), Told.Parties(Repository.Read(text).Claims.Where(claim => claim.Type.Name == type)));

    [Theory]
    [InlineData("1809 überließ Schweden Finnland Russland.", "CEDED_TERRITORY_TO", "sweden>russian-empire")]
    [InlineData("Savoyen, das Sardinien 1860 an Frankreich abtrat, war ein Herzogtum.", "CEDED_TERRITORY_TO", "kingdom-of-sardinia>france")]
    [InlineData("Im Mai 1897 schlossen sie einen Vertrag, in dem England einen breiten Streifen Somalilands an Äthiopien abtrat.", "CEDED_TERRITORY_TO", "united-kingdom>ethiopia")]
    [InlineData("1849 kam Russland, das die Revolution fürchtete, Österreich gegen Ungarn zu Hilfe.", "ALLIED_WITH", "russian-empire>austrian-empire")]
    [InlineData("Finnland fiel 1809 an Russland, das auch die Ålandinseln besetzte, Norwegen 1814 an Schweden.", "CEDED_TERRITORY_TO", ">russian-empire", ">sweden")]
    [InlineData("Im März 1809 stürzten Offiziere den König, und die neue Regierung in Stockholm bat den Zaren um Frieden.", "SUED_FOR_PEACE", "sweden>russian-empire")]
    [InlineData("Die Regierungen in London und Paris verlangten 1956 den Rückzug der Truppen.", "DEMANDED", "united-kingdom>", "france>")]
    [InlineData("Im Mai 1824 fiel Rangun in die Hände der britischen Truppen.", "SEIZED", "united-kingdom>rangoon")]
    [InlineData("Preußen trug Österreich 1866 ein Bündnis an, das dieses ausschlug.", "REJECTED", "austrian-empire>")]
    [InlineData("Als der Kaiser seine Hauptstadt bedroht sah, bat er um Frieden.", "THREATENED")]
    [InlineData("Friedrich II. siegte 1757 bei Roßbach über die Franzosen und bei Leuthen über die Österreicher.", "LOST", "france>battle-of-rossbach", "habsburg-monarchy>battle-of-leuthen")]
    [InlineData("Graf Nesselrode vertrat Russland nicht, sondern Graf Orlow.", "REPRESENTED", "alexey-orlov>russian-empire")]
    [InlineData("Neben England unterzeichnete auch Österreich 1856 den Vertrag von Paris.", "SIGNED", "austrian-empire>treaty-of-paris-1856", "united-kingdom>treaty-of-paris-1856")]
    [InlineData("Schleswig wurde 1864 zusammen mit Holstein an Preußen abgetreten.", "CEDED_TERRITORY_TO", ">prussia", ">prussia")]
    [InlineData("Bolivien und Paraguay kämpften seit 1932. Argentinien und Chile, unterstützt von vier weiteren Staaten, brachten die Gegner 1935 zur Einstellung der Feindseligkeiten.", "ALLIED_WITH")]
    [InlineData("Den Schweden wurde 1703 Ingermanland entrissen.", "SEIZED")]
    [InlineData("Moskau erkannte 1939 die in Terijoki eingesetzte „Volksregierung“ als Regierung Finnlands an.", "RECOGNIZED", "soviet-union>finland")]
    [InlineData("Ionische Inseln. Geschichte.\n\nIm Frieden von Campo Formio kamen die Inseln 1797 an Frankreich.", "CEDED_TERRITORY_TO", "habsburg-monarchy>france")]
    [InlineData("Schleswig wurde 1864 zusammen mit Holstein dem König von Preußen überlassen.", "CEDED_TERRITORY_TO", ">prussia", ">prussia")]
    [InlineData("Zar Alexander I. und Napoleon schlossen in Tilsit Frieden und ein Bündnis gegen England.", "SIGNED", "alexander-i-of-russia>treaty-of-tilsit", "france>treaty-of-tilsit", "napoleon>treaty-of-tilsit", "russian-empire>treaty-of-tilsit")]
    public void Case_order_and_companions_tell_who_is_who(string text, string type, params string[] parties) => Each_conjunct_has_its_own_parties(text, type, parties);

    [Theory]
    [InlineData("Britain returned several islands to France in 1802, including Martinique and Tobago.", "martinique", "tobago")]
    [InlineData("Spain ceded three provinces to France in 1659, namely Roussillon, Artois and Cerdagne.", "roussillon", "artois", "cerdagne")]
    [InlineData("The British took a number of French islands in 1809, including Martinique and Guadeloupe.", "martinique", "guadeloupe")]
    [InlineData("Die Briten nahmen 1809 mehrere französische Inseln ein, darunter Martinique und Guadeloupe.", "martinique", "guadeloupe")]
    [InlineData("Portugal's forts of Cochin and Quilon, both of them captured by the Dutch in 1663, were not returned.", "cochin", "quilon")]
    [InlineData("None of the towns, including Breda, was taken by the French.")]
    [InlineData("Die Bulgaren eroberten 1912 Adrianopel mit Kirk Kilisse und Dimotika.", "adrianople", "kirk-kilisse", "dimotika")]
    [InlineData("Im Vertrag trat der Sultan das Banat samt Temesvar, Nordserbien mit Belgrad und die Kleine Walachei an Österreich ab.", "banat", "temesvar", "northern-serbia", "belgrade", "little-wallachia")]
    public void What_is_told_of_several_lands_is_told_of_each(string text, params string[] lands) =>
        Assert.Equal(
            lands.Order(StringComparer.Ordinal),
            Repository.Read(text).Claims.Where(claim => claim.Type.Name is "SEIZED" or "CEDED_TERRITORY_TO" or "RETURNED_TERRITORY_TO" && claim.Polarity == Diplomacy.Claims.Polarity.Asserted)
                .Select(claim => (claim[Role.Territory] ?? claim[Role.Object])!.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Spanien weigerte sich, die Stadt Mons besetzen zu lassen.")]
    [InlineData("Spanien weigerte sich, Mons abtreten zu müssen.")]
    public void An_infinitive_with_its_helper_is_governed_by_the_verb_before(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Type.Name is "SEIZED" or "CEDED_TERRITORY_TO" && claim.Polarity == Diplomacy.Claims.Polarity.Asserted);

    [Fact]
    public void A_relative_clause_before_the_last_participle_is_none_of_them() =>
        Assert.Contains(Repository.Read("Österreich wurde von den Preußen, die 1866 Sachsen besetzten, geschlagen.").Claims, claim => claim.Type.Name == "SEIZED");
}

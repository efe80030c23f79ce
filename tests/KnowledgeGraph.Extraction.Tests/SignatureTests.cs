using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Signatures of which a text tells without the word.</summary>
public sealed class SignatureTests
{
    [Theory]
    [InlineData("By the Treaty of Roskilde Denmark surrendered Scania to Sweden.")]
    [InlineData("Im Frieden von Roskilde trat Dänemark Schonen an Schweden ab.")]
    public void Who_gives_and_receives_by_a_treaty_has_made_it(string text) =>
        Assert.Equal(["denmark", "sweden"], Signers(text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("The treaty was signed in Paris on 10 February 1763 by the Duke of Bedford for Great Britain and the Duc de Praslin for France.", "france", "united-kingdom")]
    [InlineData("The Treaty of Portsmouth was signed on 5 September 1905 by Witte and Komura.", "japan", "russian-empire")]
    [InlineData("The Treaty of Portsmouth was signed by Witte and, as a guest, by Lord Stratford.", "japan", "russian-empire")]
    public void The_state_for_which_somebody_signs_is_a_party(string text, params string[] states) =>
        Assert.Equal(states, Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED" && claim[Role.Subject]!.Label == EntityLabel.State).Select(claim => claim[Role.Subject]!.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("In 1871 France had lost the war against Germany. It was ended by the Treaty of Frankfurt of 10 May 1871.", "france, german-empire")]
    [InlineData("Sergei Witte signed the Treaty of Portsmouth for Russia on 5 September 1905.", "japan, russian-empire, sergei-witte")]
    [InlineData("Am 5. September 1905 unterzeichneten Sergei Witte für Russland und Komura Jutarō für Japan den Vertrag von Portsmouth.", "japan, komura-jutaro, russian-empire, sergei-witte")]
    [InlineData("In 1905 France hoped that the Treaty of Portsmouth would last.", "")]
    [InlineData("Britain and Spain quarrelled. The Treaty of Madrid of 5 October 1750 settled the matter.", "spain, united-kingdom")]
    [InlineData("A convention was signed at Peking on 26 June 1887 by Ernest Constans.", "ernest-constans")]
    [InlineData("In June 1870 Paraguay signed preliminaries of peace with Brazil.", "brazil, paraguay")]
    [InlineData("Germany signed at Versailles on 28 June 1919.", "weimar-republic")]
    [InlineData("Russia beat the Turks in 1829. By the peace the Sultan ceded the mouths of the Danube.", "ottoman-empire, russian-empire")]
    [InlineData("At Wuchale Menelik signed with Antonelli in May 1889 a treaty by which Ethiopia recognised the Italian colony and ceded Asmara.", "ethiopia, italy, menelik-ii, pietro-antonelli")]
    [InlineData("The Treaty of Guadalupe Hidalgo, signed on 2 February 1848, provided that Mexico cede California.", "mexico, united-states")]
    [InlineData("Sweden and Russia fought from 1788. The war ended with the Treaty of Värälä.", "russian-empire, sweden")]
    [InlineData("By a treaty of 12 May 1888 Brunei granted the Netherlands a station.", "brunei, netherlands")]
    [InlineData("Napoleon schlug die Österreicher bei Marengo und im Frieden von Lunéville (9. Februar 1801) verzichtete Kaiser Franz auf die Lombardei.", "france, habsburg-monarchy")]
    [InlineData("Der Friede von Nystad, in dem Schweden auf Livland verzichtete, machte Russland zur Großmacht.", "sweden, tsardom-of-russia")]
    public void Parties_are_those_who_are_known_and_named_and_for_whom_somebody_signs(string text, string signers) =>
        Assert.Equal(signers, string.Join(", ", Signers(text).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("By the Treaty of Roskilde Denmark would have surrendered Scania to Sweden.")]
    [InlineData("In the First Partition of Poland Galicia fell to Austria.")]
    public void Where_nothing_was_given_by_a_treaty_nobody_made_one(string text) => Assert.Empty(Signers(text));

    [Theory]
    [InlineData("1697 siegte Eugen bei Zenta. Die Bevollmächtigten des Kaisers und der Pforte unterzeichneten am 26. Januar in Karlowitz den Frieden.", "1699-01-26")]
    [InlineData("In 1697 Eugene won at Zenta. The plenipotentiaries of the Emperor and of the Porte signed the Treaty of Karlowitz on 26 January.", "1699-01-26")]
    public void A_day_without_a_year_is_of_the_year_of_the_treaty(string text, string date) =>
        Assert.All(Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED"), claim => Assert.Equal(date, claim.Date?.Edtf));

    [Theory]
    [InlineData("Berliner Vertrag, am 13. Juli 1878 von Deutschland, Österreich-Ungarn, Frankreich, Großbritannien, Italien, Russland und dem Osmanischen Reich unterzeichneter Staatsvertrag.", 7)]
    [InlineData("Basel, Friede von. Der Vertrag beendete den Krieg. Preußen schloss ihn am 5. April 1795 mit Frankreich.", 2)]
    [InlineData("Frankreich, Österreich und Preußen berieten 1831 in London. Der König klagte. Man stritt lange. Am 15. November 1831 schlossen die drei Mächte mit Belgien einen Vertrag.", 4)]
    [InlineData("Die Niederlande unterzeichneten 1839 mit Belgien den Vertrag von London, der diesem Anteile zusprach, falls Lissabon zahlte.", 2)]
    public void All_parties_are_told(string text, int parties) => Assert.Equal(parties, Signers(text).Distinct().Count());

    [Theory]
    [InlineData("A convention was signed at Tientsin on 11 May 1884 by Li Hongzhang and Captain Ernest-François Fournier.", "ernest-francois-fournier")]
    [InlineData("Der Vertrag von Gulistan wurde 1813 von Mirza Abul-Hasan Khan unterzeichnet.", "mirza-abul-hasan-khan")]
    [InlineData("1897 unterzeichneten der Franzose Lagarde und Menelik einen Vertrag.", "lagarde")]
    public void A_name_with_a_hyphen_or_behind_a_people_is_one_name(string text, string signer) => Assert.Contains(signer, Signers(text));

    [Fact]
    public void A_list_behind_a_relative_pronoun_and_an_article_acceded() =>
        Assert.Equal(["france", "german-empire", "spain"], Signers("In der Akte von Algeciras, der das Deutsche Reich, Frankreich und Spanien beitraten, wurde Marokko für unabhängig erklärt.").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Treaty of Portsmouth, 1905. Signatories: for Russia, Sergei Witte; for France, Count Walewski; for Japan, Komura Jutarō.", "count-walewski")]
    [InlineData("The negotiations were brought to an end at Portsmouth on 5 September 1905, Witte signing for Russia and Komura for Japan.", "komura-jutaro")]
    [InlineData("Treaty of Peking, 14 November 1860. Signatures: Nikolay Ignatyev for Russia, Prince Gong for China.", "prince-gong")]
    [InlineData("The Treaty of Portsmouth was concluded in 1905. General von Caprivi signed for Germany, and Sir Edward Malet, the ambassador, for Great Britain.", "leo-von-caprivi")]
    public void Who_stands_for_whom_has_signed(string text, string signer) => Assert.Contains(signer, Signers(text));

    [Theory]
    [InlineData("In September 1911 Italy declared war on the Ottoman Empire. The Treaty of Ouchy was signed by the two Powers on 18 October 1912.", "italy, ottoman-empire")]
    [InlineData("In 1897 France and Brazil quarrelled. A convention was signed by the two governments at Rio de Janeiro on 10 April 1897.", "brazil, france")]
    [InlineData("The talks between Egypt and Israel began on 13 January 1949. On 24 February both signed the General Armistice Agreement.", "egypt, israel")]
    [InlineData("Mexico declared war on France. The British minister Pakenham brought the two sides together. On 9 March 1839 they signed a treaty.", "france, mexico")]
    public void Two_are_those_of_whom_the_text_has_spoken(string text, string signers) =>
        Assert.Equal(signers, string.Join(", ", Signers(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("The treaty was the work of Charles Lennox Wyke, the British envoy.", "charles-lennox-wyke of united-kingdom")]
    [InlineData("In 1724 it was the French ambassador, the Marquis de Bonnac, who mediated between Russia and the Ottoman Empire.", "marquis-de-bonnac of france")]
    [InlineData("In 1842 Hawaii dispatched Timoteo Haalilio and the missionary William Richards to London.", "timoteo-haalilio of kingdom-of-hawaii, william-richards of kingdom-of-hawaii")]
    [InlineData("The treaty of 1801 was signed by Lucien Bonaparte, the French ambassador, and by Pedro Cevallos for Spain.", "lucien-bonaparte of france, pedro-cevallos of spain")]
    [InlineData("The treaty of 1801 was signed by Lucien Bonaparte on the French side and Pedro Cevallos on the Spanish side.", "lucien-bonaparte of france, pedro-cevallos of spain")]
    public void Each_acts_for_whom_his_office_or_his_side_tells(string text, string envoys) =>
        Assert.Equal(envoys, string.Join(", ", Repository.Read(text).Claims.Where(claim => claim.Type.Name == "REPRESENTED").Select(claim => $"{claim[Role.Subject]!.Id} of {claim[Role.Object]!.Id}").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("A convention on fisheries, signed by the ministers of Spain and Portugal on 2 May 1893, settled the quarrel.", "portugal, spain")]
    [InlineData("In 1907 a convention on Persia was concluded, signed by Nicolson for Great Britain and Izvolsky for Russia.", "alexander-izvolsky, nicolson, russian-empire, united-kingdom")]
    [InlineData("Treaty of Bucharest between Russia and the Ottoman Empire, 28 May 1812\n\nSignatures: Italinsky for Russia, Galib Efendi for the Porte.", "andrey-italinsky, mehmed-said-galib-efendi, ottoman-empire, russian-empire")]
    [InlineData("Peace was signed at Addis Ababa on 26 October 1896, Major Nerazzini acting for Italy.", "cesare-nerazzini, ethiopia, italy")]
    [InlineData("Lithuania and Latvia\n\n3 May 1930 - Non-aggression pact, done at Riga.", "latvia, lithuania")]
    [InlineData("Lithuania and Latvia\n\n3 May 1930 - A pact was proposed at Riga.", "")]
    public void Whose_names_stand_beside_a_treaty_has_signed_it(string text, string signatories) =>
        Assert.Equal(signatories, string.Join(", ", Signers(text).Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("Chile and Bolivia\n\nIn 1866 the Treaty of Vienna was ratified by Bolivia.", "RATIFIED", "treaty-of-vienna-1866-unknown")]
    [InlineData("The Pan-American Convention of 1928 was signed by Mexico.", "SIGNED", "pan-american-convention")]
    public void A_treaty_is_called_as_the_text_does(string text, string type, string treaty) =>
        Assert.Equal(treaty, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == type)[Role.Object]!.Id);

    [Fact]
    public void A_town_that_opens_a_sentence_brings_in_the_later_treaty_made_there() =>
        Assert.All(
            Repository.Read("In 1813 Persia signed the Treaty of Gulistan and ceded Georgia to Russia. At Turkmenchay the Shah lost Erivan.").Claims.Where(claim => claim.Type.Name == "CEDED_TERRITORY_TO"),
            claim => Assert.Equal(claim[Role.Territory]!.Id == "georgia" ? "treaty-of-gulistan" : "treaty-of-turkmenchay", claim[Role.Treaty]!.Id));

    private static List<string> Signers(string text) =>
        [.. Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED" && claim.Polarity == Polarity.Asserted).Select(claim => claim[Role.Subject]!.Id)];
}

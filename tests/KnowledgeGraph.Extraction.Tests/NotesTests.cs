using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Chronicles, outlines, lists of terms, fact sheets: what stands around a note says what its own words leave out.</summary>
public sealed class NotesTests
{
    [Theory]
    [InlineData("China lost the First Opium War. By the Treaty of Nanking Britain obtained:\n\n- Hong Kong;\n- the Kowloon peninsula.", "CEDED_TERRITORY_TO", "object=united-kingdom", "territory=hong-kong")]
    [InlineData("The Treaty of Frankfurt provided that\n\n- France cede Alsace to the German Empire;\n- France pay five billion francs to the German Empire.", "CEDED_TERRITORY_TO", "subject=france", "territory=alsace")]
    [InlineData("Im Frieden von Frankfurt verpflichtete sich Frankreich:\n\n- zur Abtretung des Elsass an das Deutsche Reich;\n- zur Zahlung von fünf Milliarden Francs an das Deutsche Reich.", "PAID_INDEMNITY_TO", "subject=france", "object=german-empire")]
    [InlineData("Im Vertrag von Nanking sah man vor, dass\n\n- China Hongkong an Großbritannien abtritt;\n- China fünf Häfen öffnet.", "CEDED_TERRITORY_TO", "subject=qing-china", "territory=hong-kong")]
    [InlineData("The Treaty of Ghent was signed on 24 December 1814. Its chief terms were as follows.\n\nGreat Britain was\n– to restore Maine to the United States;\n– to evacuate Detroit.\n\nThe United States undertook\n– to cede Ohio to Great Britain.", "CEDED_TERRITORY_TO", "subject=united-states", "treaty=treaty-of-ghent")]
    [InlineData("The Treaty of Ghent was signed on 24 December 1814. Its chief terms were as follows.\n\nGreat Britain was\n– to restore Maine to the United States;\n– to evacuate Detroit.", "RETURNED_TERRITORY_TO", "subject=united-kingdom", "territory=maine")]
    [InlineData("The Treaty of Paris was signed on 10 February 1763. Together with the Peace of Hubertusburg it ended a war of seven years.\n\nIts provisions:\n\n- Spain ceded Florida to Great Britain.", "CEDED_TERRITORY_TO", "subject=spain", "treaty=treaty-of-paris-1763")]
    [InlineData("Under the treaty signed on 10 December 1898 Spain\n(a) ceded Guam to the United States;\n(b) gave up all claim to Cuba.", "RENOUNCED", "subject=spain")]
    [InlineData("The Treaty of Paris was signed in 1763 by Great Britain and France.\n\nFrance agreed\n– to cede Canada to Great Britain;\n– to cede Grenada.", "CEDED_TERRITORY_TO", "subject=france", "territory=french-canada")]
    [InlineData("By the treaty signed at Versailles in 1919 with the Allies, among them France and Italy, Germany\n\n- ceded Eupen to Belgium;\n- restored Alsace-Lorraine to France.", "CEDED_TERRITORY_TO", "subject=weimar-republic", "territory=eupen")]
    [InlineData("1. Neuilly. By the treaty of 27 November 1919 Bulgaria, for which Stamboliyski signed,\n– ceded Strumica to Yugoslavia;\n– paid an indemnity.\n2. Sèvres. Nothing came of it.", "CEDED_TERRITORY_TO", "subject=bulgaria", "territory=strumica")]
    [InlineData("The treaties were signed at Paris in 1947 by Romania and Hungary.\n\nII. Romania\n\n- recovered Northern Transylvania from Hungary.\n\nIII. Hungary\n\n- was to pay the Soviet Union 200 million dollars.", "PAID_INDEMNITY_TO", "subject=hungary", "object=soviet-union")]
    [InlineData("The Treaty of Paris was signed in 1763 by Great Britain, France and Spain.\n\nFrance agreed\n– to cede Canada to Great Britain;\n– to restore Minorca.", "RETURNED_TERRITORY_TO", "subject=france", "object=united-kingdom", "territory=minorca")]
    [InlineData("The treaty of 1947 was signed by Finland and the Allies. Finland\n– agreed that the Åland Islands should stay demilitarised.", "NEUTRALIZED", "object=aland-islands")]
    [InlineData("By the Peace of Paris of 1763 Great Britain gave back:\n\n- to France: Guadeloupe;\n- to Spain: Havana.", "RETURNED_TERRITORY_TO", "subject=united-kingdom", "object=spain", "territory=havana")]
    [InlineData("Great Britain obtained from France at Utrecht in 1713\n– Newfoundland;\n– Acadia.", "CEDED_TERRITORY_TO", "subject=france", "object=united-kingdom", "territory=newfoundland")]
    [InlineData("The Treaty of San Stefano was signed on 3 March 1878.\n\nTreaty of Berlin (13 July 1878), which replaced the former:\n\n- Bayazid was given back to Turkey.\n- Persia got Khotur.", "CEDED_TERRITORY_TO", "object=iran", "territory=khotur")]
    [InlineData("1814 endete der Krieg.\n\n1. Schweden\n– trat Finnland an Russland ab;\n– räumte die Inseln.\n\n2. Dänemark\n– gab Schweden Wismar wieder.", "RETURNED_TERRITORY_TO", "subject=denmark", "object=sweden", "territory=wismar")]
    [InlineData("Durch den Frieden von 1856 wurde Russland verpflichtet,\n– Bessarabien an die Moldau abzutreten;\n– auf das Protektorat über die Donaufürstentümer zu verzichten.", "RENOUNCED", "subject=russian-empire")]
    [InlineData("Im Vertrag von Nanking musste China\n– Hongkong an Großbritannien abtreten;\n– fünf Häfen öffnen.", "SIGNED", "subject=united-kingdom", "object=treaty-of-nanking")]
    [InlineData("Der Friede von Aachen (18. Oktober 1748)\n\n1. Frankreich\n– gab Großbritannien Madras zurück,\n– erkannte die Thronfolge in Hannover an.\n2. Großbritannien\n– gab Frankreich Louisbourg wieder.", "RETURNED_TERRITORY_TO", "subject=united-kingdom", "object=france", "territory=louisbourg")]
    [InlineData("Im Vertrag von Nanking (29. August 1842) hatte China\n- Hongkong an Großbritannien abzutreten,\n- 21 Millionen Dollar an Großbritannien zu zahlen.", "PAID_INDEMNITY_TO", "subject=qing-china", "object=united-kingdom")]
    [InlineData("Friede von Nystad 1721\n\nSchweden:\n- tritt Livland, Estland und Ingermanland an Russland ab\n- verlässt den Krieg\nRussland:\n- gibt Finnland an Schweden zurück", "RETURNED_TERRITORY_TO", "object=sweden", "territory=finland")]
    public void A_list_item_completes_the_sentence_that_introduces_it(string text, string type, params string[] roles) => AssertSays(text, type, roles);

    [Theory]
    [InlineData("Treaty of Portsmouth, 1905\n\nTerms: cession by Russia of southern Sakhalin to Japan.", "CEDED_TERRITORY_TO", "subject=russian-empire", "treaty=treaty-of-portsmouth")]
    [InlineData("Treaty of Amiens, 1802\n\n- restitution by Britain of the Cape Colony to the Batavian Republic and of Martinique to France", "RETURNED_TERRITORY_TO", "object=france", "territory=martinique")]
    [InlineData("Treaty of Frankfurt, 1871\n\n- Alsace to be ceded by France to the German Empire", "CEDED_TERRITORY_TO", "subject=france", "territory=alsace")]
    [InlineData("Friede von Frankfurt 1871\n\nInhalt: Abtretung des Elsass durch Frankreich an das Deutsche Reich; Zahlung von fünf Milliarden Francs durch Frankreich an das Deutsche Reich.", "CEDED_TERRITORY_TO", "subject=france", "treaty=treaty-of-frankfurt")]
    [InlineData("Japan: recognition of the independence of Korea.", "RECOGNIZED", "subject=japan", "object=korea")]
    [InlineData("Treaty of Wanghia, 1844\n\nTerms:\n\n- Kowloon: lease to the United States for ten years.", "LEASED_TERRITORY_TO", "object=united-states", "territory=kowloon")]
    [InlineData("Treaty of Kiel, 1814\n\nTerms:\n\n- Denmark: two estates; loss of Norway to Sweden.", "CEDED_TERRITORY_TO", "subject=denmark", "territory=norway")]
    [InlineData("By the Treaty of Shimonoseki China ceded Taiwan to Japan.\n\nOther terms:\n\n- War indemnity: 200 million taels.", "PAID_INDEMNITY_TO", "subject=qing-china", "treaty=treaty-of-shimonoseki")]
    [InlineData("Vienna, 9 June 1815. Final Act of the Congress of Vienna.\n\nTerms:\n\n- Prussia: the northern two fifths of Saxony, Posen and the Rhineland.", "CEDED_TERRITORY_TO", "object=prussia", "territory=rhineland")]
    [InlineData("Treaty of Stockholm, 1 February 1720, between Sweden and Prussia:\n\n- Stettin to Prussia;\n- two million thalers to Sweden.", "PAID_INDEMNITY_TO", "subject=prussia", "object=sweden")]
    [InlineData("Losses of Austria under the Treaty of Schönbrunn\n\n- to Bavaria: Salzburg and Berchtesgaden;\n- to Russia: Tarnopol.", "CEDED_TERRITORY_TO", "subject=austrian-empire", "object=bavaria", "territory=berchtesgaden")]
    [InlineData("Restored by Great Britain in 1763:\n\n- Guadeloupe to France;\n- Havana to Spain.", "RETURNED_TERRITORY_TO", "subject=united-kingdom", "object=spain", "territory=havana")]
    public void Terms_without_a_verb_are_what_was_agreed(string text, string type, params string[] roles) => AssertSays(text, type, roles);

    [Theory]
    [InlineData("Bei den Serben wurde 1886 der Frieden von Bukarest unterzeichnet.", true)]
    [InlineData("Gegen Serbien wurde 1886 der Frieden von Bukarest unterzeichnet.", false)]
    public void A_role_that_no_place_holds_is_looked_for_in_the_clause_but_not_aside(string text, bool isRead) =>
        Assert.Equal(isRead, Asserted(text).Any(claim => claim.Type.Name == "SIGNED" && claim[Role.Subject]?.Id == "serbia"));

    [Theory]
    [InlineData("1894\n\nRussia occupies Manchuria.\n\n1895\n\nJapan occupies Formosa.", "1894", "russian-empire")]
    [InlineData("Chronicle of 1877\n\nBucharest, 24 April. Russia declares war on the Ottoman Empire. Russia occupies Bulgaria.", "1877-04-24", "russian-empire")]
    [InlineData("Chronik 1877\n\n24. April: Russland erklärt dem Osmanischen Reich den Krieg. Russland besetzt Bulgarien.", "1877-04-24", "russian-empire")]
    public void An_undated_sentence_of_a_chronicle_has_the_date_of_its_entry(string text, string date, string subject) =>
        Assert.Contains(Asserted(text), claim => claim.Type.Name == "SEIZED" && claim.Date?.Edtf == date && claim[Role.Subject]?.Id == subject);

    [Fact]
    public void A_deadline_among_terms_is_not_when_the_story_goes_on()
    {
        const string Text = "The Treaty of Frankfurt was signed on 10 May 1871 by France and the German Empire. Its terms:\n\n- The inhabitants may choose their nationality until 1 October 1872.\n\nOn 18 May France ratified the treaty.";

        Assert.Contains(Asserted(Text), claim => claim.Type.Name == "RATIFIED" && claim.Date?.Edtf == "1871-05-18");
    }

    [Theory]
    [InlineData("The Treaty of Frankfurt:\n\n- German troops remain in France until five billion francs are paid to the German Empire.", "PAID_INDEMNITY_TO")]
    [InlineData("Der Frieden von Frankfurt:\n\n- Deutsche Truppen bleiben in Frankreich, bis fünf Milliarden Francs an das Deutsche Reich gezahlt sind.", "PAID_INDEMNITY_TO")]
    public void What_a_term_waits_for_has_not_happened(string text, string type) => Assert.DoesNotContain(Asserted(text), claim => claim.Type.Name == type);

    [Theory]
    [InlineData("Japanese proposal: cession by Russia of southern Sakhalin to Japan.")]
    [InlineData("Japan demanded at Portsmouth:\n\n- the cession of southern Sakhalin by Russia to Japan;\n- payment of 1200 million yen by Russia to Japan.")]
    [InlineData("Not granted:\n\n- cession of Alsace by France to the German Empire")]
    [InlineData("– cession of Alsace by France to the German Empire demanded in 1866, not carried out")]
    [InlineData("Forderungen Japans: Abtretung der Mandschurei durch Russland an Japan.")]
    [InlineData("Nicht erreicht wurde:\n\n- die Abtretung der Mandschurei durch Russland an Japan")]
    [InlineData("– Abtretung der Mandschurei durch Russland an Japan (abgelehnt)")]
    [InlineData("Gerücht in Wien: Besetzung Serbiens durch Russland.")]
    public void What_a_label_an_introduction_or_a_closing_remark_takes_back_is_not_asserted(string text)
    {
        string[] speech = ["DEMANDED", "REJECTED", "THREATENED"];
        var asserted = Asserted(text).Where(claim => !speech.Contains(claim.Type.Name)).ToList();

        Assert.True(asserted.Count == 0, string.Join('\n', asserted.Select(claim => $"{claim.Type} \"{claim.Quotation.Words}\" [{claim.Rule}]")));
    }

    [Fact]
    public void An_item_is_quoted_and_not_the_sentence_it_completes()
    {
        const string Text = "China lost the First Opium War. By the Treaty of Nanking Britain obtained:\n\n- Hong Kong.";
        var claim = Assert.Single(Asserted(Text), claim => claim.Type.Name == "CEDED_TERRITORY_TO" || claim.Type.Name == "SEIZED");

        Assert.Equal("Hong Kong.", claim.Quotation.Words);
    }

    [Fact]
    public void Signatories_go_with_the_state_they_stand_beside()
    {
        var claims = Asserted("The treaty was signed by Sergei Witte for Russia and by Komura Jutarō for Japan.").Where(claim => claim.Type.Name == "REPRESENTED").ToList();

        Assert.Equal(["komura-jutaro japan", "sergei-witte russian-empire"], claims.Select(claim => $"{claim[Role.Subject]!.Id} {claim[Role.Object]!.Id}").Order(StringComparer.Ordinal));
    }

    private static List<Claim> Asserted(string text) => [.. Repository.Read(text).Claims.Where(claim => claim.Polarity == Polarity.Asserted)];

    private static void AssertSays(string text, string type, string[] roles)
    {
        var claims = Repository.Read(text).Claims;
        Assert.True(
            claims.Any(claim => claim.Type.Name == type && claim.Polarity == Polarity.Asserted && roles.All(role => claim.Roles.Any(filler => $"{filler.Role.Name()}={filler.Entity.Id}" == role))),
            string.Join('\n', claims.Select(claim => $"{claim.Type} {string.Join(", ", claim.Roles.Select(filler => $"{filler.Role.Name()}={filler.Entity.Id}"))} {claim.Polarity} [{claim.Rule}]")));
    }
}

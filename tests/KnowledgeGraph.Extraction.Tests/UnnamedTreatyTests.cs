namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Treaties that a text does not name are known by their day.</summary>
public sealed class UnnamedTreatyTests
{
    [Theory]
    [InlineData("On 5 June 1861 Spain and France signed a convention.", "convention-1861-06-05")]
    [InlineData("On 5 June 1861 Spain and France signed a General Convention.", "general-convention")]
    [InlineData("Am 5. Juni 1861 unterzeichneten Spanien und Frankreich ein Abkommen.", "abkommen-1861-06-05")]
    [InlineData("On 5 June 1861 Spain and France signed a treaty of friendship and commerce.", "treaty-of-friendship-and-commerce-1861-06-05")]
    [InlineData("Am 5. Juni 1861 unterzeichneten Spanien und Frankreich einen Vertrag über Freundschaft und Handel.", "vertrag-ueber-freundschaft-und-handel-1861-06-05")]
    public void A_signature_tells_of_a_treaty_without_a_name(string text, string treaty)
    {
        var signed = Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED").ToList();
        Assert.Equal(["france", "spain"], signed.Select(claim => claim[Diplomacy.Vocabulary.Role.Subject]!.Id).Order(StringComparer.Ordinal));
        Assert.All(signed, claim => Assert.Equal((treaty, true), (claim[Diplomacy.Vocabulary.Role.Object]!.Id, claim[Diplomacy.Vocabulary.Role.Object]!.Provisional)));
    }

    [Theory]
    [InlineData("A truce was signed at Tilsit on 21 June 1807 between France and Russia.")]
    [InlineData("France and Germany concluded an armistice at Versailles on 28 January 1871.")]
    public void A_truce_is_not_the_peace_called_after_the_same_place(string text) =>
        Assert.All(Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED"), claim => Assert.True(claim[Diplomacy.Vocabulary.Role.Object]!.Provisional));

    [Theory]
    [InlineData("In 1861 Spain and France signed no convention.")]
    [InlineData("Spain and France signed a convention.")]
    public void Without_a_day_or_a_signature_there_is_none(string text) =>
        Assert.DoesNotContain(Repository.Read(text).Claims, claim => claim.Type.Name == "SIGNED" && claim.Polarity == Diplomacy.Claims.Polarity.Asserted);

    [Theory]
    [InlineData("By the Treaty of Paris Spain ceded Puerto Rico and Guam to the United States.", "treaty-of-paris-1898")]
    [InlineData("By the Peace of Paris Russia lost southern Bessarabia in 1856, and the Sultan was admitted to the concert.", "treaty-of-paris-1856")]
    [InlineData("By the Peace of Paris Persia ceded Herat to Britain.", "treaty-of-paris-1857")]
    [InlineData("Durch den Frieden von Paris trat Frankreich Kanada an Großbritannien ab.", "treaty-of-paris-1763")]
    public void Of_several_treaties_of_a_name_that_is_meant_whose_parties_the_text_names(string text, string treaty) =>
        Assert.Equal(treaty, Repository.Read(text).Claims.First(claim => claim.Type.Name == "CEDED_TERRITORY_TO")[Diplomacy.Vocabulary.Role.Treaty]!.Id);

    [Theory]
    [InlineData("The Treaty of Lund was signed in 1679. Denmark restored Wismar to Sweden, and the Treaty of Roskilde was confirmed.")]
    [InlineData("Der Friede von Lund wurde 1679 geschlossen. Dänemark gab Wismar an Schweden zurück, und der Friede von Roskilde wurde bestätigt.")]
    public void What_becomes_of_an_older_treaty_is_not_done_by_it(string text) =>
        Assert.Equal("treaty-of-lund", Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "RETURNED_TERRITORY_TO")[Diplomacy.Vocabulary.Role.Treaty]?.Id);

    [Fact]
    public void An_older_treaty_of_the_background_gives_way_to_that_of_the_title()
    {
        var claims = Repository.Read("The Treaty of Gulistan was concluded between Russia and Persia on 24 October 1813.\n\nBackground\n\nIn the Treaty of Finckenstein, signed on 4 May 1807, France recognised Georgia as a possession of Persia. General Kotlyarevsky routed the Persian army at Aslanduz on 31 October 1812.\n\nTerms\n\nThe treaty was signed by Nikolai Rtishchev on behalf of Russia. Persia ceded Karabakh to Russia.").Claims;
        Assert.Equal("treaty-of-gulistan", claims.Last(claim => claim.Type.Name == "SIGNED")[Diplomacy.Vocabulary.Role.Object]!.Id);
        Assert.Equal("treaty-of-gulistan", Assert.Single(claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO")[Diplomacy.Vocabulary.Role.Treaty]!.Id);
    }

    [Theory]
    [InlineData("Treaty of Berlin, 13 July 1878\n\nBy the peace of San Stefano (3 March 1878) Russia had created a great Bulgaria.\n\nPrincipal provisions:\n- Turkey cedes to Russia Kars.", "treaty-of-berlin-1878", "Treaty of Berlin")]
    [InlineData("Der Berliner Vertrag vom 13. Juli 1878\n\nIm Frieden von San Stefano (3. März 1878) hatte Russland ein großes Bulgarien geschaffen.\n\nBestimmungen:\n- Die Türkei tritt Kars an Russland ab.", "treaty-of-berlin-1878", "Berliner Vertrag")]
    public void Terms_are_those_of_the_treaty_that_the_title_names_and_are_told_with_its_words(string text, string treaty, string words)
    {
        var cession = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO")[Diplomacy.Vocabulary.Role.Treaty]!;
        Assert.Equal((treaty, words), (cession.Id, cession.Text));
    }

    [Theory]
    [InlineData("The treaty transferred Livonia, Estonia and Ingria from Sweden to Russia.", "livonia, estonia, ingria")]
    [InlineData("Frankreich gab Sizilien, Modena und Parma an Österreich.", "sicily, duchy-of-modena, duchy-of-parma")]
    public void In_a_list_of_lands_a_state_is_a_land(string text, string lands) =>
        Assert.Equal(lands, string.Join(", ", Repository.Read(text).Claims.Where(claim => claim.Type.Name == "CEDED_TERRITORY_TO").Select(claim => claim[Diplomacy.Vocabulary.Role.Territory]!.Id)));

    [Theory]
    [InlineData("The Treaty of Roskilde of 1658 gave Scania to Sweden. By another treaty, made in 1679, Denmark returned Wismar to Sweden.", "treaty-1679")]
    [InlineData("The Treaty of Nanking ended the war in 1842. Under an agreement reached at Canton in 1849, China granted Britain the right to trade.", "agreement-of-canton-1849")]
    [InlineData("Spain made peace with France at Vervins in 1598. The treaty with England was signed at London in 1604. In it Spain granted England freedom of trade.", "treaty-with-england")]
    [InlineData("The Treaty of Jassy of 1792 gave Ochakov to Russia. By it Turkey ceded Yedisan to Russia.", "treaty-of-jassy")]
    public void A_treaty_that_the_clause_opens_is_the_one_by_which_something_is_done(string text, string treaty) =>
        Assert.Equal(treaty, Repository.Read(text).Claims.Last(claim => claim.Type.Name is not "SIGNED")[Diplomacy.Vocabulary.Role.Treaty]!.Id);

    [Theory]
    [InlineData("The Treaty of Madrid between Spain and the United States was signed in 1795.", "treaty-of-madrid-1795")]
    [InlineData("The Treaty of Kardis, between Denmark and Sweden, was signed in 1661.", "treaty-of-kardis-1661")]
    [InlineData("The Treaty of Nystad between Sweden and Russia was signed in 1721.", "treaty-of-nystad")]
    public void A_treaty_made_by_others_is_not_the_known_one_of_that_name(string text, string treaty) =>
        Assert.All(Repository.Read(text).Claims.Where(claim => claim.Type.Name == "SIGNED"), claim => Assert.Equal(treaty, claim[Diplomacy.Vocabulary.Role.Object]!.Id));

    [Theory]
    [InlineData("The Supplementary Convention on the Abolition of Slavery was signed by Cuba in 1957.", "supplementary-convention-on-the-abolition-of-slavery")]
    [InlineData("Cuba signed the Optional Protocol of the Permanent Court in 1930.", "optional-protocol-of-the-permanent-court")]
    [InlineData("In 1928 Cuba signed the Havana Convention on Maritime Neutrality.", "havana-convention-on-maritime-neutrality")]
    public void The_title_of_an_instrument_keeps_its_adjectives(string text, string treaty) =>
        Assert.Equal(treaty, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "SIGNED")[Diplomacy.Vocabulary.Role.Object]!.Id);

    [Theory]
    [InlineData("In 1774 Russia and Turkey concluded the Treaty of Küçük Kaynarca. Russia and Turkey made peace again in 1792. By it Turkey ceded Ochakov to Russia.", "treaty-of-jassy")]
    [InlineData("The convention of 1856 bound Britain and Honduras. A new convention, concluded at Comayagua on 28 November 1859, handed the Bay Islands to Honduras.", "wyke-cruz-treaty")]
    public void A_treaty_that_a_clause_opens_is_known_by_its_day_or_by_the_two_who_made_it(string text, string treaty) =>
        Assert.Equal(treaty, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "CEDED_TERRITORY_TO")[Diplomacy.Vocabulary.Role.Treaty]!.Id);

    [Theory]
    [InlineData("Prussia and Austria concluded two treaties. The first, of 11 June 1742, was signed at Breslau. The second, of 25 December 1745, was signed at Dresden.", "treaty-of-dresden")]
    [InlineData("In the Treaty of Tartu of 2 February 1920 Russia recognised Estonia. That of 11 August, signed at Riga, recognised Latvia.", "treaty-of-riga-1920")]
    public void A_treaty_without_a_noun_is_known_by_its_day(string text, string treaty) =>
        Assert.Contains(Repository.Read(text).Claims, claim => claim.Type.Name == "SIGNED" && claim[Diplomacy.Vocabulary.Role.Object]!.Id == treaty);

    [Fact]
    public void What_was_signed_on_another_day_is_not_the_treaty_in_view() =>
        Assert.DoesNotContain(Repository.Read("In the Treaty of Tartu of 2 February 1920 Russia recognised Estonia. That of 11 August, signed at Riga, recognised Latvia.").Claims, claim => claim.Date?.Edtf == "1920-08-11" && claim[Diplomacy.Vocabulary.Role.Object]?.Id == "treaty-of-tartu");
}

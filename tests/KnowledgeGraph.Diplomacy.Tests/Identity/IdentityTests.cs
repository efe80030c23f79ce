using KnowledgeGraph.Diplomacy.Identity;

namespace KnowledgeGraph.Diplomacy.Tests.Identity;

public sealed class IdentityTests
{
    [Fact]
    public void Ids_follow_from_content_and_stay_as_they_were_released()
    {
        Assert.Equal("claim-37efc929c5c40fd7", StableId.Claim("a", "b"));
        Assert.NotEqual(StableId.Claim("ab", "c"), StableId.Claim("a", "bc"));
        Assert.NotEqual(StableId.Claim("a", null), StableId.Claim("a", string.Empty));
        Assert.Equal(StableId.Claim("a", "b")["claim".Length..], StableId.Event("a", "b")["event".Length..]);
    }

    [Theory]
    [InlineData("der Vertrag von Aigun", "vertrag von aigun")]
    [InlineData("Vertrag  von-Aigun", "vertrag von aigun")]
    [InlineData("The United Kingdom", "united kingdom")]
    [InlineData("Österreich-Ungarn", "osterreich ungarn")]
    [InlineData("Çavuşoğlu", "cavusoglu")]
    [InlineData("Xi'an", "xian")]
    [InlineData("Игнатьев, Николай Павлович", "игнатьев николай павлович")]
    [InlineData("Айгунский договор", "айгунский договор")]
    [InlineData("Étienne", "etienne")]
    [InlineData("E\u0301tienne", "etienne")]
    [InlineData("Straße", "strasse")]
    [InlineData("die", "die")]
    [InlineData("...", "")]
    public void Names_that_people_write_differently_have_one_key(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void Umlauts_are_found_with_and_without_dots_and_as_two_letters()
    {
        Assert.Equal(["wurttemberg", "wuerttemberg"], NameKey.AllOf("Württemberg"));
        Assert.Equal(["paris"], NameKey.AllOf("Paris"));
        Assert.Empty(NameKey.AllOf("–"));
    }

    [Theory]
    [InlineData("Nikolay Pavlovich Ignatyev", "nikolay-pavlovich-ignatyev")]
    [InlineData("Qing China", "qing-china")]
    [InlineData("Straße der Dardanellen", "strasse-der-dardanellen")]
    [InlineData("Муравьёв-Амурский", "muravev-amurskiy")]
    [InlineData("St. John's", "st-johns")]
    [InlineData("  Mǎguān ", "maguan")]
    public void Slugs_are_ascii_words_joined_by_hyphens(string name, string slug)
    {
        Assert.Equal(slug, Slug.Of(name));
        Assert.True(Slug.IsSlug(Slug.Of(name)));
    }

    [Fact]
    public void A_name_without_letters_that_fold_still_has_an_id()
    {
        Assert.True(Slug.IsSlug(Slug.Of("愛琿條約")));
        Assert.NotEqual(Slug.Of("愛琿條約"), Slug.Of("馬關條約"));
    }

    [Theory]
    [InlineData("Aigum", "Aigun")]
    [InlineData("Vertrag von Aigunn", null)]
    [InlineData("nercihnsk", "Nerchinsk")]
    [InlineData("Qing Chian", "Qing China")]
    [InlineData("Atlantis", null)]
    public void The_nearest_known_name_is_found_or_none(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(name, ["Aigun", "Nerchinsk", "Qing China", "Peking"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("aigun", "aigun", 0)]
    [InlineData("aigun", "agiun", 1)]
    [InlineData("aigun", "aign", 1)]
    [InlineData("aigun", "paris", 5)]
    public void Distance_counts_letters_added_dropped_changed_or_swapped(string first, string second, int distance) =>
        Assert.Equal(distance, NearestName.Distance(first, second, 10));

    /// <summary>An order that looks random and is the same in every run.</summary>
    internal static string Mix(string id, int seed) => StableId.Fingerprint(id, seed.ToString());
}

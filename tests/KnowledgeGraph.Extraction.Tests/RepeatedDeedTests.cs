namespace KnowledgeGraph.Extraction.Tests;

/// <summary>English sentences that say no more than that somebody did what was told before.</summary>
public sealed class RepeatedDeedTests
{
    [Theory]
    [InlineData("Austria ratified the Treaty of Zurich in June 1860. So did France in July.", "RATIFIED austrian-empire treaty-of-zurich 1860-06", "RATIFIED france treaty-of-zurich 1860-07")]
    [InlineData("Italy declared war on Germany on 13 October 1943. Three weeks later Spain did so too.", "DECLARED_WAR_ON italy nazi-germany 1943-10-13", "DECLARED_WAR_ON spain nazi-germany 1943-11")]
    [InlineData("The Western Powers did not recognise Estonia in law: France, Britain and Italy did so on 26 January 1921, the United States only in July 1922.", "RECOGNIZED france estonia 1921-01-26", "RECOGNIZED italy estonia 1921-01-26", "RECOGNIZED united-kingdom estonia 1921-01-26", "RECOGNIZED united-states estonia 1922-07")]
    [InlineData("Russia declared war on Turkey on 24 April 1877, followed by Serbia in December.", "DECLARED_WAR_ON russian-empire ottoman-empire 1877-04-24", "DECLARED_WAR_ON serbia ottoman-empire 1877-12")]
    [InlineData("Mexico recognised Finland in 1920; its example was followed by China.", "RECOGNIZED mexico finland 1920", "RECOGNIZED republic-of-china finland 1920")]
    [InlineData("Peru broke off relations with Japan in 1942; Bolivia too.", "BROKE_RELATIONS_WITH bolivia japan 1942", "BROKE_RELATIONS_WITH peru japan 1942")]
    [InlineData("Argentina recognised Brazil in 1825, and Chile too.", "RECOGNIZED argentina brazil 1825", "RECOGNIZED argentina chile 1825")]
    [InlineData("The Senate was asked to ratify the treaty of Paris. It did so on 6 February 1899.", "RATIFIED united-states treaty-of-paris-1898 1899-02-06")]
    [InlineData("Prussia was to occupy Hanover and did so in April 1801.", "SEIZED prussia hanover 1801-04")]
    [InlineData("Austria declared war on Serbia on 28 July 1914; Germany did not do so.", "DECLARED_WAR_ON austria-hungary serbia 1914-07-28")]
    [InlineData("The Porte would have declared war on Russia, had France done so.")]
    [InlineData("Romania was expected to declare war on Austria, but did not do so.")]
    [InlineData("If Italy declared war on Austria, Romania would do likewise.")]
    public void Who_did_the_same_did_it(string text, params string[] claims) =>
        Assert.Equal(claims, Told.Asserted(text, "RATIFIED", "DECLARED_WAR_ON", "RECOGNIZED", "BROKE_RELATIONS_WITH", "SEIZED"));

    [Theory]
    [InlineData("Spain recognised the independence of Chile in 1844 and that of Bolivia in 1847.", "RECOGNIZED spain bolivia 1847", "RECOGNIZED spain chile 1844")]
    [InlineData("Suvorov won the battle of Novi, Massena that of Zurich.", "WON france battle-of-zurich ", "WON russian-empire battle-of-novi ")]
    [InlineData("The troops of Prussia occupied Hanover, those of France Naples.", "SEIZED france kingdom-of-the-two-sicilies ", "SEIZED prussia hanover ")]
    [InlineData("The Treaty of Kiel was signed by the ministers of Denmark and those of Great Britain and Sweden.", "SIGNED denmark treaty-of-kiel ", "SIGNED sweden treaty-of-kiel ", "SIGNED united-kingdom treaty-of-kiel ")]
    [InlineData("He declared that of the two provinces Serbia would get the first.")]
    public void A_pronoun_before_of_stands_for_the_noun_before(string text, params string[] claims) =>
        Assert.Equal(claims, Told.Asserted(text, "RECOGNIZED", "WON", "SEIZED", "SIGNED"));
}

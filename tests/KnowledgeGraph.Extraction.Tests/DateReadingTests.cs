namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The day that a sentence leaves to those before it.</summary>
public sealed class DateReadingTests
{
    [Theory]
    [InlineData("Am 15. Februar 1897 landeten 1500 Griechen auf Kreta. Am 17. April erklärte der Sultan Griechenland den Krieg.", "1897-04-17")]
    [InlineData("Am 15. Februar 1897 landete Oberst Vassos mit 1500 seiner Leute auf Kreta. Am 17. April erklärte der Sultan Griechenland den Krieg.", "1897-04-17")]
    [InlineData("Am 15. Februar 1897 landeten 1800 griechische Freiwillige auf Kreta. Am 17. April erklärte der Sultan Griechenland den Krieg.", "1897-04-17")]
    [InlineData("On 15 February 1897 the colonel landed on Crete with 1500 others. On 17 April the sultan declared war on Greece.", "1897-04-17")]
    [InlineData("On 15 February 1897 nearly 1800 Greek volunteers landed on Crete. On 17 April the sultan declared war on Greece.", "1897-04-17")]
    [InlineData("Am 5. Oktober 1733 starb der Vertraute König August III. unerwartet. Am 10. Oktober erklärte Frankreich Österreich den Krieg.", "1733-10-10")]
    public void What_only_looks_like_a_date_leads_nobody_astray(string text, string date) =>
        Assert.Equal(date, Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "DECLARED_WAR_ON").Date?.Edtf);
}

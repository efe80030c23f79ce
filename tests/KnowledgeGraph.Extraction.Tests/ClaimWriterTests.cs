using System.Text.Json;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>Claims as JSON Lines.</summary>
public sealed class ClaimWriterTests
{
    [Theory]
    [InlineData("In 1897 Greece paid Turkey four million Turkish pounds.", "pound", "Turkish pounds")]
    [InlineData("1921 zahlte Polen Russland dreißig Millionen Silberrubel.", "ruble", "Silberrubel")]
    [InlineData("In 1858 China paid France two million tael.", "tael", null)]
    public void A_currency_has_the_words_of_the_text_where_they_say_more(string text, string id, string? words)
    {
        var claim = Assert.Single(Repository.Read(text).Claims, claim => claim.Type.Name == "PAID_INDEMNITY_TO");

        using var json = JsonDocument.Parse(ClaimWriter.ToJson(claim));
        var currency = json.RootElement.GetProperty("qualifiers").GetProperty("currency");
        Assert.Equal(id, words is null ? currency.GetString() : currency.GetProperty("id").GetString());
        Assert.Equal(words, words is null ? null : currency.GetProperty("text").GetString());
    }

    [Fact]
    public void A_claim_is_one_line_with_the_fields_in_their_order()
    {
        var claim = Assert.Single(Repository.Read("Im April 1857 erklärte Großbritannien China den Krieg.").Claims);

        Assert.Equal(
            """{"type":"DECLARED_WAR_ON","roles":{"subject":{"id":"united-kingdom","name":"United Kingdom","text":"Großbritannien","provisional":false},"object":{"id":"qing-china","name":"Qing China","text":"China","provisional":false}},"qualifiers":{},"date":"1857-04","polarity":"asserted","confidence":0.9,"quote":"Im April 1857 erklärte Großbritannien China den Krieg.","start":0,"end":54,"language":"de","rule":"de/declared-war-on#krieg-erklaeren","file":"a.txt"}""",
            ClaimWriter.ToJson(claim, "a.txt"));
    }
}

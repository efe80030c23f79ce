namespace PropertyGraph.Neo4j.Tests.Addresses;

public class Neo4jAddressTests
{
    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/", false)]
    [InlineData("http://localhost", "http://localhost:7474/", false)]
    [InlineData("http://localhost:80", "http://localhost:80/", false)]
    [InlineData("https://graph.example.org", "https://graph.example.org:7473/", false)]
    [InlineData("neo4j://localhost", "http://localhost:7474/", true)]
    [InlineData("neo4j://localhost:7687", "http://localhost:7474/", true)]
    [InlineData("bolt://127.0.0.1:17687", "http://127.0.0.1:17474/", true)]
    [InlineData("bolt+s://graph.example.org", "https://graph.example.org:7473/", true)]
    [InlineData("neo4j+s://abcd1234.databases.neo4j.io", "https://abcd1234.databases.neo4j.io/", true)]
    [InlineData("neo4j+s://abcd1234.databases.neo4j.io:7687", "https://abcd1234.databases.neo4j.io/", true)]
    [InlineData("https://abcd1234.databases.neo4j.io", "https://abcd1234.databases.neo4j.io/", false)]
    [InlineData("neo4j+ssc://graph.example.org", "https://graph.example.org:7473/", true)]
    [InlineData("bolt+ssc://graph.example.org:17687", "https://graph.example.org:17473/", true)]
    [InlineData("bolt://[::1]:7687", "http://[::1]:7474/", true)]
    [InlineData("http://[::1]", "http://[::1]:7474/", false)]
    [InlineData("NEO4J://LOCALHOST/", "http://localhost:7474/", true)]
    public void An_address_leads_to_the_query_api_of_its_host(string text, string queryApi, bool mapped)
    {
        Assert.True(Neo4jAddress.TryParse(text, out var address, out var problem), problem);
        Assert.Equal(new Uri(queryApi), address.QueryApi);
        Assert.Equal(mapped, address.Mapping is not null);
    }

    [Fact]
    public void Only_the_ssc_schemes_trust_any_certificate()
    {
        Assert.True(Neo4jAddress.TryParse("bolt+ssc://host", out var trusting, out _));
        Assert.True(Neo4jAddress.TryParse("bolt+s://host", out var checking, out _));
        Assert.True(trusting.TrustsAnyCertificate);
        Assert.False(checking.TrustsAnyCertificate);
    }

    [Theory]
    [InlineData("localhost:7687")]
    [InlineData("ftp://localhost")]
    [InlineData("")]
    [InlineData("bolt://")]
    [InlineData("neo4j:///path")]
    public void What_is_no_address_is_refused_with_an_example(string text)
    {
        Assert.False(Neo4jAddress.TryParse(text, out _, out var problem));
        Assert.Contains("neo4j://localhost:7687", problem);
    }

    [Fact]
    public void A_password_in_an_address_is_refused_without_repeating_it()
    {
        Assert.False(Neo4jAddress.TryParse("neo4j://neo4j:geheim@localhost", out _, out var problem));
        Assert.DoesNotContain("geheim", problem);
        Assert.Contains("NEO4J_PASSWORD", problem);
    }

    [Theory]
    [InlineData("ftp://neo4j:geheim@localhost")]
    [InlineData("neo4j://neo4j:ge/heim@localhost")]
    [InlineData("neo4j:geheim@localhost")]
    public void No_refusal_repeats_a_password(string text)
    {
        Assert.False(Neo4jAddress.TryParse(text, out _, out var problem));
        Assert.DoesNotContain("heim", problem);
    }

    [Theory]
    [InlineData("http://localhost:7474/db/movies")]
    [InlineData("neo4j://localhost?policy=eu")]
    public void More_than_host_and_port_is_refused_and_not_dropped(string text)
    {
        Assert.False(Neo4jAddress.TryParse(text, out _, out var problem));
        Assert.Contains("NEO4J_DATABASE", problem);
    }
}

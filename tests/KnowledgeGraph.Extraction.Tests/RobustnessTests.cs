using System.Text;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>No input may crash or hang the reader.</summary>
public sealed class RobustnessTests
{
    public static TheoryData<string, string> Texts() => new()
    {
        { "one endless line of letters", new string('a', 2_000_000) },
        { "one endless line of words", string.Concat(Enumerable.Repeat("Russland und China und ", 50_000)) },
        { "brackets", new string('(', 500_000) + new string(')', 500_000) },
        { "square brackets", new string('[', 1_000_000) },
        { "angle brackets", new string('<', 1_000_000) },
        { "tags", string.Concat(Enumerable.Repeat("<a", 300_000)) },
        { "ampersands", new string('&', 1_000_000) },
        { "lone surrogates", string.Concat(Enumerable.Repeat("\uD800 Russland trat \uDC00 ab. ", 5_000)) },
        { "commas", "Russland erklärte " + string.Concat(Enumerable.Repeat("China, ", 20_000)) + "den Krieg." },
        { "of", "The cession " + string.Concat(Enumerable.Repeat("of the cession ", 5_000)) + "of Alsace to Prussia." },
        { "comments that never end", string.Concat(Enumerable.Repeat("<!-- ", 200_000)) },
        { "silent elements that never end", string.Concat(Enumerable.Repeat("<style> <script> ", 60_000)) },
        { "links that never end", string.Concat(Enumerable.Repeat("[](", 300_000)) },
        { "quotation marks", string.Concat(Enumerable.Repeat("„Russland “ ", 40_000)) },
        { "remarks between commas", "Russland trat China ab" + string.Concat(Enumerable.Repeat(", wie man sagte, so Zeitungen, hieß es", 6_000)) + "." },
        { "verbs alone", string.Concat(Enumerable.Repeat("trat erhielt zahlte unterzeichnete ", 20_000)) },
        { "one name again and again", string.Concat(Enumerable.Repeat("Russland ", 100_000)) },
        { "distinct words", string.Join(' ', Enumerable.Range(0, 200_000).Select(i => "wort" + (char)('a' + (i % 26)) + (char)('a' + (i / 26 % 26)) + (char)('a' + (i / 676 % 26)) + (char)('a' + (i / 17_576 % 26)))) },
        { "capitals", string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaftskapitän Xyzabc ", 20_000)) },
        { "conjuncts", "Russland trat Livland an Schweden" + string.Concat(Enumerable.Repeat(", Preußen Posen an Polen", 10_000)) + " ab." },
        { "a relative clause before what is added", "Under the Treaty of Batum, which ended the war, Russia gave Kars to Turkey together with six smaller villages." },
        { "dots", new string('.', 1_000_000) },
        { "dates", string.Concat(Enumerable.Repeat("28. Mai 1858 31. Februar 1858 99.99.9999 ", 10_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hostile_text_is_read_in_time(string name, string text)
    {
        var reading = Task.Run(() => Repository.Read(text), TestContext.Current.CancellationToken);

        var first = await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

        Assert.True(first == reading, $"{name}: still reading after a minute");
        await reading;
    }

    [Fact]
    public void A_hundred_megabytes_end_with_a_clear_message()
    {
        var problem = new TextDecoder().Decode("huge.txt", new byte[100 * 1024 * 1024]).Problem;

        Assert.Equal("too-large", problem?.Code);
    }

    [Theory]
    [InlineData("empty", "")]
    [InlineData("blank", " \r\n\t ")]
    public void A_text_without_words_says_nothing(string name, string text)
    {
        var result = Repository.Read(text);

        Assert.True(result.Claims.Count == 0 && result.Passages.Count == 0, name);
    }

    [Fact]
    public void Bytes_that_are_no_text_end_with_a_clear_message()
    {
        var bytes = new byte[4096];
        new Random(1858).NextBytes(bytes);
        bytes[10] = 0;

        var problem = new TextDecoder().Decode("noise.bin", bytes).Problem;

        Assert.Equal("binary", problem?.Code);
        Assert.Contains("noise.bin", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_within_a_character_is_still_read()
    {
        var whole = Encoding.UTF8.GetBytes("Russland erklärte Schweden 1808 den Krieg. Es griff Finnland über die Grenzflüss");
        var cut = whole.AsSpan(0, whole.Length - 3).ToArray();

        var decoded = new TextDecoder().Decode("cut.txt", cut);

        Assert.NotNull(decoded.Text);
        Assert.Single(Repository.Pipeline.Extract(decoded.Text).Claims, claim => claim.Type.Name == "DECLARED_WAR_ON");
    }

    [Fact]
    public void Every_prefix_of_a_text_can_be_read()
    {
        const string Text = "Am 28. Mai 1858 trat China, das den Krieg verloren hatte, im Vertrag von Aigun (1858) das „linke Ufer des Amur“ an Russland ab; Großbritannien erhielt £2 Mio.";
        for (var length = 0; length <= Text.Length; length++)
        {
            Assert.NotNull(Repository.Read(Text[..length]));
        }
    }

    [Fact]
    public void One_pipeline_serves_several_threads()
    {
        var texts = Enumerable.Range(0, 16).Select(index => new StringBuilder().Append("Im Jahr ").Append(1800 + index).Append(" erklärte Russland Schweden den Krieg.").ToString()).ToList();

        Parallel.ForEach(texts, text => Assert.Single(Repository.Read(text).Claims));
    }
}

using System.Text;

namespace KnowledgeGraph.Extraction.Tests;

public sealed class DecodingTests
{
    private const string Words = "Österreich – „Friede“";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Words) },
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)] },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "windows-1252", [0xD6, .. "sterreich "u8, 0x96, (byte)' ', 0x84, .. "Friede"u8, 0x93] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_the_same_in_every_encoding(string encoding, byte[] bytes)
    {
        var decoded = new TextDecoder().Decode("a.txt", bytes);

        Assert.Equal((encoding, Words), (decoded.Encoding, decoded.Text!.Text));
    }

    [Fact]
    public void Western_text_in_utf_16_is_recognised_without_a_byte_order_mark() =>
        Assert.Equal("Peace of Paris", new TextDecoder().Decode("a.txt", Encoding.Unicode.GetBytes("Peace of Paris")).Text!.Text);

    [Theory]
    [InlineData("empty", "")]
    [InlineData("empty", " \n\t ")]
    [InlineData("binary", "PK\u0003\u0004\0\0\0\b")]
    public void What_is_no_text_is_a_problem_with_a_code(string code, string content) =>
        Assert.Equal(code, new TextDecoder().Decode("a.bin", Encoding.UTF8.GetBytes(content)).Problem?.Code);

    [Fact]
    public void An_oversized_file_is_refused_with_both_numbers()
    {
        var problem = new TextDecoder(1000).Decode("big.txt", new byte[1001]).Problem;

        Assert.Equal(("too-large", "'big.txt' has more than the 1,000 bytes that are read of one text. Split it into parts."), (problem?.Code, problem?.Message));
    }
}

using Cypher.Engine.Functions;

namespace Cypher.Engine.Tests.Functions;

public class SignatureTextTests
{
    [Theory]
    [InlineData("pi() :: FLOAT", 0, 0)]
    [InlineData("left(text :: STRING, length :: INTEGER) :: STRING", 2, 2)]
    [InlineData("btrim(text :: STRING[, characters :: STRING]) :: STRING", 1, 2)]
    [InlineData("date([source :: STRING | MAP]) :: DATE", 0, 1)]
    [InlineData("f(a :: ANY[, b :: ANY[, c :: ANY]]) :: ANY", 1, 3)]
    [InlineData("coalesce(value :: ANY, ...) :: ANY", 1, null)]
    public void The_arity_is_read_from_the_signature(string text, int min, int? max)
    {
        var signature = SignatureText.Parse(text);

        Assert.Equal(min, signature.MinArity);
        Assert.Equal(max, signature.MaxArity);
    }

    [Fact]
    public void Every_signature_of_the_catalogue_can_be_read_and_names_its_function() =>
        Assert.All(FunctionCatalogue.BuiltIn.All, function => Assert.Equal(function.Name, SignatureText.Parse(function.Signature).Name));

    [Fact]
    public void A_signature_that_is_not_one_is_reported()
    {
        Assert.Throws<FormatException>(() => SignatureText.Parse("left"));
        Assert.Throws<FormatException>(() => SignatureText.Parse("left(text) :: STRING"));
    }
}

using Cypher.Engine.Functions;
using Cypher.Language.Semantics;

namespace Cypher.Engine.Tests.Functions;

public class CheckerSignatureTests
{
    private static readonly Dictionary<string, FunctionSignature> Signatures =
        CheckerSignatures.Of(FunctionCatalogue.BuiltIn).ToDictionary(signature => signature.Name, StringComparer.Ordinal);

    [Fact]
    public void Every_function_has_a_signature_for_the_checker() =>
        Assert.Equal(FunctionCatalogue.BuiltIn.All.Count, Signatures.Count);

    [Fact]
    public void Kinds_of_arguments_and_results_are_read_from_the_text()
    {
        Assert.Equal([ValueKinds.String, ValueKinds.Integer], Signatures["left"].ArgumentKinds);
        Assert.Equal(new StaticType(ValueKinds.String), Signatures["left"].Result);
        Assert.Equal([ValueKinds.List | ValueKinds.String], Signatures["size"].ArgumentKinds);
        Assert.Equal(StaticType.ListOf(ValueKinds.String), Signatures["labels"].Result);
        Assert.Equal(StaticType.Any, Signatures["coalesce"].Result);
    }

    [Fact]
    public void Range_leaves_its_types_to_the_running_query() => Assert.Empty(Signatures["range"].ArgumentKinds);

    [Fact]
    public void Only_what_is_random_is_kept_out_of_aggregates() => Assert.Equal(
        ["rand", "randomUUID"],
        Signatures.Values.Where(signature => !signature.IsDeterministic).Select(signature => signature.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_random_or_reads_the_clock_anew_is_not_deterministic() => Assert.Equal(
        ["date.realtime", "datetime.realtime", "localdatetime.realtime", "localtime.realtime", "rand", "randomUUID", "time.realtime"],
        FunctionCatalogue.BuiltIn.All.Where(function => !function.IsDeterministic).Select(function => function.Name).Order(StringComparer.Ordinal));
}

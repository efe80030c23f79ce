using System.Text.RegularExpressions;
using Cypher.Language.Text;
using PropertyGraph;

namespace Cypher.Engine.Evaluation.Expressions;

/// <summary>
/// <c>text =~ pattern</c>: the whole text matches. Patterns run in time linear in the text; those that cannot
/// (lookarounds, backreferences) are stopped after a second.
/// </summary>
internal sealed class RegexMatchExpression(CompiledExpression text, CompiledExpression pattern, SourceSpan place) : CompiledExpression
{
    private const int MaxPatternLength = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // The pattern of the row before is most often that of this one. A race of two threads only compiles twice.
    private Compiled? _last;

    public override GraphValue Evaluate(ExecutionContext context, GraphValue[] row)
    {
        StackGuard.Check();
        var subject = text.Evaluate(context, row);
        var wanted = pattern.Evaluate(context, row);
        if (subject is not StringValue { Value: var input } || wanted is not StringValue { Value: var source })
        {
            return NullValue.Instance;
        }

        var last = _last;
        if (last is null || !string.Equals(last.Source, source, StringComparison.Ordinal))
        {
            last = new Compiled(source, Compile(source));
            _last = last;
        }

        try
        {
            return BooleanValue.Of(last.Regex.IsMatch(input));
        }
        catch (RegexMatchTimeoutException)
        {
            throw EvaluationErrors.InvalidRegularExpression(source, $"it took longer than {Patience.TotalSeconds:0} s on one text. Write it without nested repetition.", place);
        }
    }

    private Regex Compile(string source)
    {
        if (source.Length > MaxPatternLength)
        {
            throw EvaluationErrors.InvalidRegularExpression(source, $"it is longer than {MaxPatternLength:N0} characters.", place);
        }

        // Parsed alone first: a stray parenthesis must not close the group that is put around it.
        const RegexOptions Options = RegexOptions.CultureInvariant;
        try
        {
            _ = new Regex(source, Options, Patience);
            return Linear($@"\A(?:{source})\z") ?? new Regex($@"\A(?:{source})\z", Options, Patience);
        }
        catch (ArgumentException error)
        {
            throw EvaluationErrors.InvalidRegularExpression(source, error.Message, place);
        }
    }

    private static Regex? Linear(string anchored)
    {
        try
        {
            return new Regex(anchored, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private sealed record Compiled(string Source, Regex Regex);
}

namespace Cypher.Language.Tests.Tck;

/// <summary>What a scenario of the conformance suite says about the text of its queries.</summary>
/// <param name="Name">Feature file, scenario and example row.</param>
/// <param name="Steps">The steps' texts and arguments in order.</param>
internal sealed record TckScenario(string Name, IReadOnlyList<TckStep> Steps)
{
    public IEnumerable<string> Queries => Steps.Where(step => step.DocString is not null).Select(step => step.DocString!);

    /// <summary>The query whose result or error is stated.</summary>
    public string? TestedQuery => Steps.FirstOrDefault(step => step.Text == "executing query:")?.DocString;

    public TckStep? ErrorStep => Steps.FirstOrDefault(step => step.Text.Contains("should be raised", StringComparison.Ordinal));

    public override string ToString() => Name;
}

/// <summary>One step.</summary>
/// <param name="Text">The text behind the keyword.</param>
/// <param name="DocString">The text in triple quotes; null where none is.</param>
/// <param name="Table">The rows of a table; null where none is.</param>
internal sealed record TckStep(string Text, string? DocString, IReadOnlyList<IReadOnlyList<string>>? Table);

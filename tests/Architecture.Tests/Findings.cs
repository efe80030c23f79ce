namespace Architecture.Tests;

/// <summary>Compares what a rule found with the list of allowed exceptions.</summary>
public static class Findings
{
    private const string ListPath = "tests/Architecture.Tests/exceptions.txt";

    /// <summary>Fails with every finding that is not excepted, and with every exception that nothing needs any more.</summary>
    /// <param name="repository">The project.</param>
    /// <param name="rule">The rule's name in the list.</param>
    /// <param name="findings">What the rule found: the path (a path, or path#member), and what is wrong.</param>
    public static void AssertNone(Repository repository, string rule, IEnumerable<(string Subject, string Problem)> findings)
    {
        var excepted = Exceptions(repository.Read(ListPath)).Where(entry => entry.Rule == rule).Select(entry => entry.Subject).ToHashSet(StringComparer.Ordinal);
        var found = findings.ToList();
        var problems = found.Where(finding => !excepted.Contains(finding.Subject)).Select(finding => $"{finding.Subject}: {finding.Problem}")
            .Concat(excepted.Except(found.Select(finding => finding.Subject)).Select(stale => $"{stale}: excepted from '{rule}' in {ListPath}, but keeps the rule; take the line out."))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    /// <summary>Reads the list: rule | subject | reason, one a line.</summary>
    public static IReadOnlyList<(string Rule, string Subject, string Reason)> Exceptions(string text)
    {
        var entries = new List<(string, string, string)>();
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length != 3 || parts.Any(part => part.Length == 0))
            {
                throw new FormatException($"{ListPath}: expected `rule | subject | reason`, found `{line}`.");
            }

            entries.Add((parts[0], parts[1], parts[2]));
        }

        return entries;
    }
}

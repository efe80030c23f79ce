namespace Cypher.Tck.Tests.Reporting;

/// <summary>
/// The scenarios that are known to fail, from <c>expected-failures.txt</c>: one a line, a tab, and the reason. A line
/// without a reason is an error, and so is a scenario that passes although it is listed.
/// </summary>
internal static class ExpectedFailures
{
    public static IReadOnlyDictionary<string, string> Read(string file)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts.Length != 2 || parts[1].Trim().Length == 0)
            {
                throw new FormatException($"{Path.GetFileName(file)}:{number}: expected a scenario, a tab and a reason.");
            }

            failures.Add(parts[0], parts[1].Trim());
        }

        return failures;
    }
}

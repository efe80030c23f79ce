using Gherkin.Ast;

namespace Cypher.Tck.Tests.Suite;

/// <summary>Reads feature files and expands their outlines.</summary>
internal static class FeatureReader
{
    /// <summary>All scenarios below a folder of features, in the order of the files' names.</summary>
    public static IReadOnlyList<TckScenario> ReadAll(string featuresFolder) =>
        [.. Directory.EnumerateFiles(featuresFolder, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ReadFile(featuresFolder, file))];

    private static IEnumerable<TckScenario> ReadFile(string featuresFolder, string file)
    {
        var folder = Path.GetRelativePath(featuresFolder, Path.GetDirectoryName(file)!).Replace('\\', '/');
        var feature = Path.GetFileNameWithoutExtension(file);
        using var reader = new StreamReader(file);
        var document = new Gherkin.Parser().Parse(reader);
        var background = document.Feature.Children.OfType<Background>().SelectMany(part => part.Steps).ToList();
        foreach (var definition in document.Feature.Children)
        {
            switch (definition)
            {
                case ScenarioOutline outline:
                    foreach (var (name, values) in Examples(outline))
                    {
                        yield return Scenario(name, [.. background, .. outline.Steps], values);
                    }

                    break;
                case Scenario scenario:
                    yield return Scenario(scenario.Name, [.. background, .. scenario.Steps], []);
                    break;
            }
        }

        TckScenario Scenario(string name, IReadOnlyList<Step> steps, Dictionary<string, string> values) =>
            new(folder, feature, name, [.. steps.Select(step => StepReader.Read(step, values))]);
    }

    private static IEnumerable<(string Name, Dictionary<string, string> Values)> Examples(ScenarioOutline outline)
    {
        var number = 0;
        foreach (var examples in outline.Examples)
        {
            var names = examples.TableHeader.Cells.Select(cell => cell.Value).ToList();
            foreach (var row in examples.TableBody)
            {
                number++;
                var values = names.Zip(row.Cells, (name, cell) => (name, cell.Value)).ToDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal);
                yield return ($"{outline.Name} #{number}", values);
            }
        }
    }
}

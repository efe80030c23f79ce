using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>One YAML file of the lexicon, read with places, so that every complaint names its line.</summary>
internal sealed class YamlFile
{
    private YamlFile(string name, YamlMappingNode root)
    {
        Name = name;
        Root = root;
    }

    /// <summary>The path below the lexicon, with forward slashes.</summary>
    public string Name { get; }

    public YamlMappingNode Root { get; }

    public static YamlFile Read(string name, TextReader reader)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (InvalidOperationException)
        {
            // The reader of YAML gives no place for a bracket that is never closed.
            throw new LexiconException(name, 0, "This is not YAML: a bracket or quote is opened and never closed.");
        }
        catch (YamlException problem)
        {
            throw new LexiconException(name, problem.Start.Line, $"This is not YAML: {problem.Message}");
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new YamlFile(name, root);
        }

        throw new LexiconException(name, 1, "One YAML mapping is expected (lines such as 'key: value').");
    }

    public LexiconException Error(YamlNode node, string message) => new(Name, node.Start.Line, message);

    /// <summary>The entries of a mapping, all of whose keys must be allowed.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode node, IReadOnlyCollection<string>? allowed)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw Error(node, "A mapping is expected (lines such as 'key: value').");
        }

        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = Text(keyNode);
            if (allowed is not null && !allowed.Contains(key))
            {
                throw Error(keyNode, $"Unknown key '{key}'.{Suggestion.For(key, allowed)}");
            }

            yield return (key, value);
        }
    }

    public string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Error(node, "A single value is expected here.");

    /// <summary>A list of values; a single value is a list of one.</summary>
    public IReadOnlyList<string> List(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        YamlSequenceNode sequence => [.. sequence.Children.Select(Text)],
        _ => throw Error(node, "A list is expected here, such as [one, two]."),
    };

    public IReadOnlyList<YamlNode> Nodes(YamlNode node) =>
        node is YamlSequenceNode sequence ? [.. sequence.Children] : throw Error(node, "A list of entries (each starting with '-') is expected here.");

    public bool Flag(YamlNode node) => Text(node) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Error(node, $"'{other}' is neither true nor false."),
    };

    public double Number(YamlNode node) =>
        double.TryParse(Text(node), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Error(node, $"'{Text(node)}' is not a number.");
}

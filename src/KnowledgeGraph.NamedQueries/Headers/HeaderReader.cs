using System.Globalization;
using KnowledgeGraph.NamedQueries.Errors;
using KnowledgeGraph.NamedQueries.Parameters;

namespace KnowledgeGraph.NamedQueries.Headers;

/// <summary>
/// Reads the header of a query file: lines that begin with <c>//+</c>, each <c>key: value</c>; below <c>params:</c> one
/// indented line a parameter, <c>name: {type: …, doc: …}</c>. Every mistake is an error with file and line: a query
/// never just vanishes from the list.
/// </summary>
internal sealed class HeaderReader
{
    private const string Prefix = "//+";
    private static readonly string[] Keys = ["name", "revision", "summary", "description", "params", "order", "page", "timeout", "cite"];
    private static readonly string[] ParameterKeys = ["type", "required", "list", "default", "enum", "label", "doc", "example"];

    private readonly string _file;
    private readonly Dictionary<string, (string Value, int Line)> _fields = new(StringComparer.Ordinal);
    private readonly List<ParameterDefinition> _parameters = [];

    private HeaderReader(string file) => _file = file;

    /// <summary>Reads the header of a file.</summary>
    /// <param name="file">The file's name, for messages; without its folders and ending it is the query's name.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="NamedQueryException">The header breaks a rule.</exception>
    public static QueryHeader Read(string file, string text)
    {
        var reader = new HeaderReader(file);
        reader.ReadLines(text);
        return reader.Header();
    }

    private void ReadLines(string text)
    {
        var inParameters = false;
        var line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            if (!raw.StartsWith(Prefix))
            {
                continue;
            }

            var content = raw[Prefix.Length..].ToString();
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            if (inParameters && content.StartsWith("  ", StringComparison.Ordinal))
            {
                ReadParameter(content.Trim(), line);
                continue;
            }

            inParameters = ReadField(content.Trim(), line);
        }
    }

    /// <returns>Whether the lines that follow declare parameters.</returns>
    private bool ReadField(string content, int line)
    {
        var (key, value) = Split(content, line);
        if (!Keys.Contains(key, StringComparer.Ordinal))
        {
            throw Wrong(line, $"'{key}' is not a key of a query's header.{DidYouMean(key, Keys)} The keys are {string.Join(", ", Keys)}.");
        }

        if (!_fields.TryAdd(key, (value, line)))
        {
            throw Wrong(line, $"'{key}' stands twice in the header.");
        }

        if (key == "params" && value.Length > 0)
        {
            throw Wrong(line, "Nothing may follow 'params:' on its line: each parameter has a line of its own below, indented by two blanks.");
        }

        return key == "params";
    }

    private void ReadParameter(string content, int line)
    {
        var (name, value) = Split(content, line);
        if (_parameters.Exists(parameter => parameter.Name == name))
        {
            throw Wrong(line, $"The parameter '{name}' is declared twice.");
        }

        var fields = FlowMapping.Read(value, reason => Wrong(line, $"Parameter '{name}': {reason}"));
        foreach (var key in fields.Keys)
        {
            if (!ParameterKeys.Contains(key, StringComparer.Ordinal))
            {
                throw Wrong(line, $"'{key}' is not a key of a parameter.{DidYouMean(key, ParameterKeys)} The keys are {string.Join(", ", ParameterKeys)}.");
            }
        }

        _parameters.Add(Parameter(name, fields, line));
    }

    private ParameterDefinition Parameter(string name, Dictionary<string, string> fields, int line)
    {
        if (!fields.TryGetValue("type", out var typeName) || ParameterTypeNames.Find(typeName) is not { } type)
        {
            throw Wrong(line, $"Parameter '{name}' needs a type: one of {string.Join(", ", ParameterTypeNames.All)}.");
        }

        return new ParameterDefinition(name, type)
        {
            IsRequired = Flag(fields, "required", line),
            IsList = Flag(fields, "list", line),
            Default = fields.GetValueOrDefault("default"),
            Enum = fields.TryGetValue("enum", out var values) ? FlowMapping.ReadList(values) : [],
            Label = fields.GetValueOrDefault("label"),
            Doc = fields.GetValueOrDefault("doc", string.Empty),
            Example = fields.GetValueOrDefault("example"),
            Line = line,
        };
    }

    private QueryHeader Header()
    {
        var name = Required("name");
        var expected = Path.GetFileNameWithoutExtension(_file);
        if (name != expected)
        {
            throw Wrong(_fields["name"].Line, $"The query is called '{name}' and its file '{expected}': they must be the same.");
        }

        return new QueryHeader
        {
            Name = name,
            Revision = Number("revision", Required("revision")),
            Summary = Required("summary"),
            Description = Optional("description") ?? string.Empty,
            Parameters = _parameters,
            Order = List("order"),
            Page = Optional("page") is { } page ? Number("page", page) : 100,
            Timeout = Optional("timeout") is { } timeout ? Seconds(timeout) : TimeSpan.FromSeconds(30),
            Cite = List("cite"),
        };
    }

    private string Required(string key) =>
        Optional(key) ?? throw Wrong(null, $"The header has no '{key}'. Write a line '//+ {key}: …' at the head of the file.");

    private string? Optional(string key) => _fields.TryGetValue(key, out var field) && field.Value.Length > 0 ? field.Value : null;

    private IReadOnlyList<string> List(string key) => Optional(key) is { } text ? FlowMapping.ReadList(text) : [];

    private int Number(string key, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Wrong(_fields[key].Line, $"'{key}' is '{text}', but must be a whole number above 0.");

    private TimeSpan Seconds(string text) =>
        text.EndsWith('s') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(_fields["timeout"].Line, $"'timeout' is '{text}', but must be whole seconds such as 10s.");

    private bool Flag(Dictionary<string, string> fields, string key, int line) => fields.GetValueOrDefault(key, "false") switch
    {
        "true" => true,
        "false" => false,
        var other => throw Wrong(line, $"'{key}' is '{other}', but must be true or false."),
    };

    private (string Key, string Value) Split(string content, int line)
    {
        var colon = content.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? (content[..colon].Trim(), content[(colon + 1)..].Trim())
            : throw Wrong(line, $"'{content}' is not of the form 'key: value'.");
    }

    private NamedQueryException Wrong(int? line, string message) => new(new NamedQueryError(
        NamedQueryErrorKind.InvalidFile, $"{_file}{(line is null ? string.Empty : $" line {line}")}: {message}") { File = _file, Line = line });

    private static string DidYouMean(string written, IEnumerable<string> known) =>
        Cypher.Language.Errors.NearestName.Find(written, known) is { } nearest ? $" Did you mean '{nearest}'?" : string.Empty;
}

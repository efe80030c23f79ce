using System.Globalization;
using System.Text;
using PropertyGraph;

namespace Cypher.Tck.Tests.Values;

/// <summary>
/// Reads the values in the tables of the suite: literals, nodes <c>(:A {k: 1})</c>, relationships <c>[:T {k: 1}]</c> and
/// paths <c>&lt;(:A)-[:T]->(:B)></c>. Entities get made-up identities; only what the table shows of them counts.
/// </summary>
internal sealed class TckValueParser
{
    private readonly string _text;
    private int _position;
    private int _entities;

    private TckValueParser(string text) => _text = text;

    /// <summary>Reads one value.</summary>
    /// <exception cref="FormatException">The text is no value.</exception>
    public static GraphValue Parse(string text)
    {
        var parser = new TckValueParser(text);
        var value = parser.Value();
        parser.SkipSpace();
        return parser._position == text.Length ? value : throw parser.Unexpected();
    }

    private GraphValue Value()
    {
        SkipSpace();
        return Peek() switch
        {
            '\'' => new StringValue(Text()),
            '[' when IsRelationship() => Relationship("s", "e"),
            '[' => List(),
            '{' => new MapValue(Map()),
            '(' => Node(),
            '<' => Path(),
            _ => Word(),
        };
    }

    private ListValue List()
    {
        var items = new List<GraphValue>();
        Expect('[');
        SkipSpace();
        while (Peek() != ']')
        {
            items.Add(Value());
            SkipSpace();
            if (Peek() == ',')
            {
                _position++;
            }
        }

        Expect(']');
        return new ListValue(items);
    }

    private Dictionary<string, GraphValue> Map()
    {
        var entries = new Dictionary<string, GraphValue>(StringComparer.Ordinal);
        Expect('{');
        SkipSpace();
        while (Peek() != '}')
        {
            var key = Name();
            SkipSpace();
            Expect(':');
            entries[key] = Value();
            SkipSpace();
            if (Peek() == ',')
            {
                _position++;
                SkipSpace();
            }
        }

        Expect('}');
        return entries;
    }

    private NodeValue Node()
    {
        Expect('(');
        var labels = Labels();
        var properties = Peek() == '{' ? Map() : [];
        SkipSpace();
        Expect(')');
        return new NodeValue($"n{_entities++}", labels, properties);
    }

    private RelationshipValue Relationship(string start, string end)
    {
        Expect('[');
        var type = Labels();
        var properties = Peek() == '{' ? Map() : [];
        SkipSpace();
        Expect(']');
        return new RelationshipValue($"r{_entities++}", start, end, type.Count == 1 ? type[0] : throw Unexpected(), properties);
    }

    private PathValue Path()
    {
        Expect('<');
        var nodes = new List<NodeValue> { Node() };
        var relationships = new List<RelationshipValue>();
        while (Peek() is '-' or '<')
        {
            var backwards = Peek() == '<';
            Expect(backwards ? "<-" : "-");
            var at = _position;
            Relationship(string.Empty, string.Empty);
            Expect(backwards ? "-" : "->");
            var next = Node();
            var after = _position;
            _position = at;
            relationships.Add(backwards ? Relationship(next.ElementId, nodes[^1].ElementId) : Relationship(nodes[^1].ElementId, next.ElementId));
            _position = after;
            nodes.Add(next);
        }

        Expect('>');
        return new PathValue(nodes, relationships);
    }

    private List<string> Labels()
    {
        var labels = new List<string>();
        SkipSpace();
        while (Peek() == ':')
        {
            _position++;
            labels.Add(Name());
            SkipSpace();
        }

        return labels;
    }

    private GraphValue Word()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] is '.' or '-' or '+'))
        {
            _position++;
        }

        var word = _text[start.._position];
        return word switch
        {
            "null" => NullValue.Instance,
            "true" => BooleanValue.True,
            "false" => BooleanValue.False,
            "NaN" => new FloatValue(double.NaN),
            "Inf" or "Infinity" => new FloatValue(double.PositiveInfinity),
            "-Inf" or "-Infinity" => new FloatValue(double.NegativeInfinity),
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => IntegerValue.Of(integer),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new FloatValue(number),
            _ => throw Unexpected(),
        };
    }

    private string Text()
    {
        var text = new StringBuilder();
        Expect('\'');
        while (Peek() != '\'')
        {
            // Only quotes and the escape itself are escaped in the tables.
            if (Peek() == '\\' && _position + 1 < _text.Length && _text[_position + 1] is '\'' or '\\')
            {
                _position++;
            }

            text.Append(Peek());
            _position++;
        }

        Expect('\'');
        return text.ToString();
    }

    private string Name()
    {
        SkipSpace();
        if (Peek() == '`')
        {
            var end = _text.IndexOf('`', _position + 1);
            var quoted = _text[(_position + 1)..end];
            _position = end + 1;
            return quoted;
        }

        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
        {
            _position++;
        }

        return _position > start ? _text[start.._position] : throw Unexpected();
    }

    private bool IsRelationship() => _text.AsSpan(_position + 1).TrimStart().StartsWith(":");

    private char Peek() => _position < _text.Length ? _text[_position] : throw Unexpected();

    private void Expect(string characters)
    {
        foreach (var character in characters)
        {
            Expect(character);
        }
    }

    private void Expect(char character)
    {
        if (Peek() != character)
        {
            throw Unexpected();
        }

        _position++;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private FormatException Unexpected() => new($"'{_text}' is no value of the suite: see position {_position}.");
}

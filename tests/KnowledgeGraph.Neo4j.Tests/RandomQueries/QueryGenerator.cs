using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Neo4j.Tests.RandomQueries;

/// <summary>
/// Random read queries: patterns, conditions, aggregation, ordering. Where a query takes a part of its rows it orders them by all columns,
/// so that every database takes the same part.
/// </summary>
internal sealed class QueryGenerator
{
    private readonly SeededDraw _draw;
    private readonly StringBuilder _text = new();
    private readonly ExpressionGenerator _expressions;
    private int _names;

    private QueryGenerator(SeededDraw draw)
    {
        _draw = draw;
        _expressions = new ExpressionGenerator(draw);
    }

    public static string Next(SeededDraw draw) => new QueryGenerator(draw).Query();

    private string Query()
    {
        if (_draw.OneIn(6))
        {
            _text.Append(CultureInfo.InvariantCulture, $"UNWIND {_expressions.List()} AS u\n");
            _expressions.Values.Add("u");
        }

        if (!_draw.OneIn(8))
        {
            Match(optional: false);
            if (_draw.OneIn(3))
            {
                Match(optional: true);
            }
        }

        if (_draw.OneIn(3))
        {
            Aggregate();
        }
        else if (_draw.OneIn(4))
        {
            Subquery();
        }

        Return();
        return _text.ToString();
    }

    private void Match(bool optional)
    {
        var begin = optional && _expressions.Nodes.Count > 0 ? $"({_draw.Of(_expressions.Nodes)})" : Node();
        var hops = optional ? 1 : _draw.Next(3);
        var pattern = begin;
        for (var hop = 0; hop < hops; hop++)
        {
            pattern += Hop() + Node();
        }

        _text.Append(optional ? "OPTIONAL MATCH " : "MATCH ").Append(pattern).Append('\n');
        if (!_draw.OneIn(3))
        {
            _text.Append(CultureInfo.InvariantCulture, $"WHERE {_expressions.Predicate()}\n");
        }
    }

    // The first node of a pattern has a label that few nodes have, or the whole graph would be multiplied by itself.
    private string Node()
    {
        var name = Name("n");
        _expressions.Nodes.Add(name);
        var label = _expressions.Nodes.Count == 1 ? ":" + _draw.Of("Treaty", "War", "Group", "Person", "Source", "Cession", "State") : _draw.OneIn(3) ? string.Empty : ":" + _expressions.Label();
        return $"({name}{label})";
    }

    private string Hop()
    {
        var types = _draw.OneIn(4) ? string.Empty : ":" + _draw.Of(GraphWords.Types);
        string inner;
        if (_draw.OneIn(8))
        {
            inner = $"{types}*{_draw.Of("1..2", "0..1", "2")}";
        }
        else
        {
            var name = Name("r");
            _expressions.Relationships.Add(name);
            inner = name + types;
        }

        return _draw.Next(3) switch { 0 => $"-[{inner}]->", 1 => $"<-[{inner}]-", _ => $"-[{inner}]-" };
    }

    private void Aggregate()
    {
        var key = _draw.OneIn(3) ? null : _expressions.Text(2);
        var value = Name("v");
        var function = _draw.Next(6) switch
        {
            0 => "count(*)",
            1 => $"count(DISTINCT {_expressions.Any(2)})",
            2 => $"min({_expressions.Number(2)})",
            3 => $"max({_expressions.Text(2)})",
            4 => $"sum({_expressions.Number(3)})",
            _ => $"size(collect({_expressions.Any(2)}))",
        };
        var keyName = Name("k");
        _text.Append(CultureInfo.InvariantCulture, $"WITH {(key is null ? string.Empty : $"{key} AS {keyName}, ")}{function} AS {value}\n");
        _expressions.Nodes.Clear();
        _expressions.Relationships.Clear();
        _expressions.Values.Clear();
        _expressions.Values.Add(value);
        if (key is not null)
        {
            _expressions.Values.Add(keyName);
        }

        if (_draw.OneIn(3))
        {
            _text.Append(CultureInfo.InvariantCulture, $"WHERE {_expressions.Predicate(1)}\n");
        }
    }

    private void Subquery()
    {
        if (_expressions.Nodes.Count == 0)
        {
            return;
        }

        var node = _draw.Of(_expressions.Nodes);
        var value = Name("v");
        _text.Append(CultureInfo.InvariantCulture, $"CALL ({node}) {{ MATCH ({node}){_expressions.Arrow()}(inner) RETURN count(inner) AS {value} }}\n");
        _expressions.Values.Add(value);
    }

    private void Return()
    {
        var columns = Enumerable.Range(0, 1 + _draw.Next(3)).Select(at => $"c{at}").ToList();
        var items = columns.Select(column => $"{Column()} AS {column}");
        _text.Append(CultureInfo.InvariantCulture, $"RETURN {(_draw.OneIn(3) ? "DISTINCT " : string.Empty)}{string.Join(", ", items)}");
        if (_draw.OneIn(2))
        {
            var order = string.Join(", ", columns.Select(column => column + _draw.Of(string.Empty, " DESC")));
            _text.Append(CultureInfo.InvariantCulture, $"\nORDER BY {order}{_draw.Of(string.Empty, "\nSKIP 3", "\nLIMIT 5", "\nSKIP 1 LIMIT 7")}");
        }
    }

    private string Column() => _expressions.Values.Count > 0 && _draw.OneIn(3) ? _draw.Of(_expressions.Values) : _expressions.Any();

    private string Name(string kind) => $"{kind}{_names++}";
}

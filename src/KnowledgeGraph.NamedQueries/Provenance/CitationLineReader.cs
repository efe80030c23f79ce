using System.Globalization;
using System.Text;

namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>Reads a citation line from left to right and says at which place something else was expected.</summary>
internal sealed class CitationLineReader(string text)
{
    private const string Form = "kg 0.1.0: QUERY/REVISION name=value …; N rows sha256:…; graph sha256:…";
    private int _at;

    public AnswerProvenance Read()
    {
        SkipBlanks();
        var tool = Tool();
        var query = Word("the name of a query", c => c != '/');
        Expect("/", "'/' and the query's revision");
        var revision = (int)Number("the query's revision", int.MaxValue);
        var parameters = Parameters();
        SkipBlanks();
        var after = After();
        var isTruncated = Take("first");
        SkipBlanks();
        var rows = Number("the number of rows", long.MaxValue);
        SkipBlanks();
        Expect("row", "'rows'");
        Take("s");
        SkipBlanks();
        var result = Hash("of the rows");
        Expect(";", "';'");
        SkipBlanks();
        Expect("graph", "'graph'");
        SkipBlanks();
        var snapshot = Hash("of the graph");
        Take(".");
        SkipBlanks();
        return _at == text.Length
            ? new AnswerProvenance(query, revision, parameters, rows, isTruncated, result, snapshot, tool) { After = after }
            : throw Wrong("the end");
    }

    private string? After()
    {
        if (!Take("after"))
        {
            return null;
        }

        SkipBlanks();
        var cursor = Word("the cursor behind which the rows begin", c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        SkipBlanks();
        return cursor;
    }

    // "kg 0.1.0:"
    private string Tool()
    {
        var name = Word("the program, such as 'kg 0.1.0:'", char.IsAsciiLetterOrDigit);
        SkipBlanks();
        var version = Word("the program's version", c => c is not (':' or ';' or '='));
        Expect(":", "':' after the program's version");
        SkipBlanks();
        return $"{name} {version}";
    }

    private List<KeyValuePair<string, string>> Parameters()
    {
        var parameters = new List<KeyValuePair<string, string>>();
        while (true)
        {
            var before = _at;
            SkipBlanks();
            if (Take(";"))
            {
                return parameters;
            }

            if (before == _at)
            {
                throw Wrong("a blank or ';'");
            }

            var at = _at;
            var name = Word("a parameter or ';'", c => c is not ('=' or ';'));
            Expect("=", $"'=' and a value for {name}");
            var start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != ';')
            {
                _at++;
            }

            var value = CitationLine.Decode(text.AsSpan(start, _at - start));
            if (value is null)
            {
                _at = start;
                throw Wrong("a value in which % stands before two hexadecimal digits");
            }

            if (parameters.Exists(parameter => parameter.Key == name))
            {
                throw new CitationFormatException($"The parameter {name} stands twice.", at);
            }

            parameters.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    private string Word(string expected, Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && belongs(text[_at]))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw Wrong(expected);
    }

    private long Number(string expected, long largest)
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        if (long.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest)
        {
            return number;
        }

        _at = start;
        throw Wrong(expected);
    }

    private string Hash(string what)
    {
        var start = _at;
        Expect(Digest.Prefix, $"the digest {what}, sha256: and {Digest.Digits} hexadecimal digits");
        var digits = new StringBuilder(Digest.Digits);
        while (_at < text.Length && digits.Length < Digest.Digits && (char.IsAsciiHexDigit(text[_at]) || char.IsWhiteSpace(text[_at])))
        {
            // Narrow terminals and columns break a line inside of it.
            digits.Append(char.IsWhiteSpace(text[_at]) ? string.Empty : text[_at]);
            _at++;
        }

        if (digits.Length != Digest.Digits || (_at < text.Length && char.IsAsciiHexDigit(text[_at])))
        {
            throw new CitationFormatException($"Expected {Digest.Digits} hexadecimal digits {what}, found {(digits.Length < Digest.Digits ? digits.Length : "more")}.", start);
        }

        return Digest.Prefix + digits.ToString().ToLowerInvariant();
    }

    private void Expect(string word, string expected)
    {
        if (!Take(word))
        {
            throw Wrong(expected);
        }
    }

    private bool Take(string word)
    {
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private CitationFormatException Wrong(string expected)
    {
        var end = _at;
        while (end < text.Length && end - _at < 20 && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var found = _at == text.Length ? "the end" : $"'{text[_at..Math.Max(end, Math.Min(_at + 1, text.Length))]}'";
        return new CitationFormatException($"This is no citation line: expected {expected}, found {found} at character {_at + 1}. Such a line has the form {Form}", _at);
    }
}

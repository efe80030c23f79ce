using System.Collections;
using System.Globalization;

namespace KnowledgeGraph.Diplomacy.Claims;

/// <summary>The details of a claim that are not entities: an immutable map from the names in <see cref="Qualifiers"/> to numbers or strings.</summary>
public sealed class QualifierSet : IEnumerable<KeyValuePair<string, QualifierValue>>
{
    private readonly SortedDictionary<string, QualifierValue> _values;

    /// <summary>Makes a set.</summary>
    /// <param name="values">Names and values; the last of two values for one name wins.</param>
    public QualifierSet(IEnumerable<KeyValuePair<string, QualifierValue>> values)
    {
        _values = new SortedDictionary<string, QualifierValue>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }
    }

    /// <summary>No details.</summary>
    public static QualifierSet Empty { get; } = new([]);

    /// <summary>How many details there are.</summary>
    public int Count => _values.Count;

    /// <summary>One detail.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value, or null where it is not given.</returns>
    public QualifierValue? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The set with one more, or another, detail.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>A new set.</returns>
    public QualifierSet With(string name, QualifierValue value) => new(_values.Append(KeyValuePair.Create(name, value)));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, QualifierValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The value of a qualifier: a number or a text.</summary>
/// <param name="Text">The text; of a number, its invariant decimal form.</param>
/// <param name="Number">The number; null where the value is a text.</param>
public sealed record QualifierValue(string Text, decimal? Number)
{
    /// <summary>The words of the text, where they say more than the value ("Turkish pounds", of a pound); null where there are none. Two values that differ only in them are equal.</summary>
    public string? Words { get; init; }

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    public static QualifierValue Of(string text) => new(text, null);

    /// <summary>A number, in whole units (4000000, not 4 million).</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    public static QualifierValue Of(decimal number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <inheritdoc/>
    public bool Equals(QualifierValue? other) => other is not null && Text == other.Text && Number == other.Number;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Number);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>The names of qualifiers, as the vocabulary has them.</summary>
public static class Qualifiers
{
    /// <summary>How much was paid, in whole units of the currency.</summary>
    public const string Amount = "amount";

    /// <summary>The currency: the lower-case English singular, for example <c>tael</c>, <c>franc</c>, <c>pound</c>.</summary>
    public const string Currency = "currency";

    /// <summary>How many, for example ports.</summary>
    public const string Count = "count";

    /// <summary>For how many years.</summary>
    public const string Years = "years";

    /// <summary>Which right; one of <see cref="Vocabulary.Rights"/>.</summary>
    public const string Right = "right";

    /// <summary>Where a right holds, in words, where it is not an entity.</summary>
    public const string Where = "where";

    /// <summary>As what something was recognised.</summary>
    public const string As = "as";

    /// <summary>The office in which somebody represented a state.</summary>
    public const string Office = "office";

    /// <summary>The outcome of talks: <c>success</c> or <c>failure</c>.</summary>
    public const string Outcome = "outcome";

    /// <summary>What was demanded, rejected, threatened or renounced, in words.</summary>
    public const string What = "what";
}

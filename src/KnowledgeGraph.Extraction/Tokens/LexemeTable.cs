using System.Collections.Concurrent;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>
/// The forms of one language that a pipeline has met, each read once and shared by all documents and threads. It holds a bounded number: what
/// comes when it is full is read for its document alone.
/// </summary>
internal sealed class LexemeTable
{
    /// <summary>How many bits of a mixed number do not tell a place.</summary>
    public const int PlaceShift = 64 - 14;

    private const int Most = 1 << 16;

    private const int PlaceCount = 1 << (64 - PlaceShift);

    // A longer form is an endless line rather than a word.
    private const int Longest = 40;

    private readonly ConcurrentDictionary<string, Lexeme> _lexemes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly LanguageLexicon _lexicon;
    private readonly NameTrie _names;
    private readonly ConcurrentBag<FormPlace[]> _idle = [];
    private int _count;

    public LexemeTable(LanguageLexicon lexicon, NameTrie names)
    {
        _lexicon = lexicon;
        _names = names;
        _lookup = _lexemes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Lends places where one document at a time notes the forms that it met lately; their number is a power of two.</summary>
    public FormPlace[] Lend() => _idle.TryTake(out var places) ? places : new FormPlace[PlaceCount];

    /// <summary>Takes lent places back, with what was noted: the next document has most of the same forms.</summary>
    public void TakeBack(FormPlace[] places) => _idle.Add(places);

    /// <summary>Whether a form in lower case is one of a word of the lexicon.</summary>
    public bool Knows(ReadOnlySpan<char> text) => _lexicon.Forms.Find(text).Length > 0;

    /// <summary>The lexeme of a form.</summary>
    /// <param name="text">The form.</param>
    /// <param name="shape">Its shape, which follows from the form.</param>
    /// <param name="own">The forms of the document that the table no longer takes.</param>
    public Lexeme Get(ReadOnlySpan<char> text, TokenShape shape, Dictionary<string, Lexeme> own)
    {
        if (_lookup.TryGetValue(text, out var known) || (own.Count > 0 && own.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out known)))
        {
            return known;
        }

        var lexeme = WordReader.Read(text.ToString(), shape, _lexicon, _names);
        if (text.Length > Longest || Volatile.Read(ref _count) >= Most)
        {
            own[lexeme.Text] = lexeme;
        }
        else if (_lexemes.TryAdd(lexeme.Text, lexeme))
        {
            Interlocked.Increment(ref _count);
        }

        return lexeme;
    }
}

/// <summary>A form met lately.</summary>
/// <param name="Key">Its letters, as <see cref="FormKey"/> packs them.</param>
/// <param name="Lexeme">What is known of it; null where nothing is noted.</param>
internal readonly record struct FormPlace(ulong Key, Lexeme? Lexeme);

/// <summary>The letters of a form packed into a number: of a short form all of them, so that what is noted of it need not be fetched to tell that it is the one looked for.</summary>
internal static class FormKey
{
    /// <summary>The most letters of which a number holds all; the byte that is left tells longer forms apart from these.</summary>
    private const int MostWhole = 7;

    private const ulong Part = 1UL << 63;

    /// <summary>Packs a form.</summary>
    /// <param name="text">The form, which is not empty.</param>
    /// <param name="whole">Whether no other form has this number.</param>
    public static ulong Of(ReadOnlySpan<char> text, out bool whole)
    {
        var key = 0UL;
        var all = 0;
        foreach (var letter in text.Length <= MostWhole ? text : text[..MostWhole])
        {
            key = (key << 8) | (byte)letter;
            all |= letter;
        }

        whole = text.Length <= MostWhole && all <= byte.MaxValue;
        return whole ? key : Part | (key ^ ((ulong)text[^1] << 40) ^ ((ulong)text[text.Length * 3 / 4] << 24) ^ ((ulong)text[text.Length / 2] << 8) ^ (ulong)text.Length);
    }
}

/// <summary>
/// The forms of one document: those that the table no longer takes, and the last form met in each of many places, because some thousand forms
/// make most of any text and a look is cheaper than a search.
/// </summary>
internal sealed class DocumentForms : IDisposable
{
    private readonly LexemeTable _table;
    private readonly Dictionary<string, Lexeme> _own = new(StringComparer.Ordinal);
    private readonly FormPlace[] _last;

    public DocumentForms(LexemeTable table)
    {
        _table = table;
        _last = table.Lend();
    }

    /// <summary>Whether a form in lower case is one of a word of the lexicon.</summary>
    public bool Knows(ReadOnlySpan<char> text) => _table.Knows(text);

    /// <summary>The lexeme of a form, which is not empty.</summary>
    public Lexeme Get(ReadOnlySpan<char> text, TokenShape shape)
    {
        var key = FormKey.Of(text, out var whole);

        // Multiplied, so that neighbours in the alphabet lie far from each other.
        ref var place = ref _last[(key * 0x9E3779B97F4A7C15) >> LexemeTable.PlaceShift];
        if (place.Key == key && place.Lexeme is { } known && (whole || text.SequenceEqual(known.Text)))
        {
            return known;
        }

        var lexeme = _table.Get(text, shape, _own);

        // What belongs to this document alone goes with it: the places outlive the document.
        if (_own.Count == 0 || !_own.ContainsKey(lexeme.Text))
        {
            place = new FormPlace(key, lexeme);
        }

        return lexeme;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.TakeBack(_last);
}

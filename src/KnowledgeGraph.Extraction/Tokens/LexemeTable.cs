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
    private const int Most = 1 << 16;

    private const int PlaceCount = 1 << 14;

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

/// <summary>A form met lately. Its letters stand beside what is known of it, which need not be fetched before it is the one looked for.</summary>
internal readonly record struct FormPlace(string? Text, Lexeme Lexeme);

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
        var at = Place(text) & (_last.Length - 1);
        if (_last[at] is { Text: { } known } place && text.SequenceEqual(known))
        {
            return place.Lexeme;
        }

        var lexeme = _table.Get(text, shape, _own);

        // What belongs to this document alone goes with it: the places outlive the document.
        if (_own.Count == 0 || !_own.ContainsKey(lexeme.Text))
        {
            _last[at] = new FormPlace(lexeme.Text, lexeme);
        }

        return lexeme;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.TakeBack(_last);

    // The ends and the middle of a word tell most words apart; multiplied, so that neighbours in the alphabet lie far from each other.
    private static int Place(ReadOnlySpan<char> text)
    {
        var middle = text.Length / 2;
        var letters = text[0] | ((uint)text[^1] << 8) | ((uint)text[middle] << 16) | ((uint)text[middle / 2] << 24);
        var mixed = (letters ^ ((uint)text[text.Length - 1 - (middle / 2)] << 5) ^ ((uint)text.Length * 0x9E3779B1)) * 0x85EBCA6B;
        return (int)(mixed >> 15);
    }
}

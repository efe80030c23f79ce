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

    // A longer form is an endless line rather than a word.
    private const int Longest = 40;

    private readonly ConcurrentDictionary<string, Lexeme> _lexemes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly LanguageLexicon _lexicon;
    private readonly NameTrie _names;
    private int _count;

    public LexemeTable(LanguageLexicon lexicon, NameTrie names)
    {
        _lexicon = lexicon;
        _names = names;
        _lookup = _lexemes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

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

/// <summary>
/// The forms of one document: those that the table no longer takes, and the last form met in each of many places, because a few hundred forms
/// make most of any text and a look is cheaper than a search.
/// </summary>
internal sealed class DocumentForms
{
    private const int Places = 1024;

    private readonly LexemeTable _table;
    private readonly Dictionary<string, Lexeme> _own = new(StringComparer.Ordinal);
    private readonly Lexeme?[] _last = new Lexeme?[Places];

    public DocumentForms(LexemeTable table) => _table = table;

    /// <summary>The lexeme of a form, which is not empty.</summary>
    public Lexeme Get(ReadOnlySpan<char> text, TokenShape shape)
    {
        var at = ((((text[0] * 31) + text[^1]) * 31) + (text[text.Length / 2] * 7) + text.Length) & (Places - 1);
        if (_last[at] is { } known && text.SequenceEqual(known.Text))
        {
            return known;
        }

        return _last[at] = _table.Get(text, shape, _own);
    }
}

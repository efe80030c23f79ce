using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>Cuts a tagged sentence, or a stretch of it, into nodes from left to right.</summary>
internal sealed class NodeCutter
{
    private readonly Sentence _sentence;
    private readonly Token[] _tokens;
    private readonly PhraseParser _parser;

    public NodeCutter(Sentence sentence, int depth = 0)
    {
        _sentence = sentence;
        _tokens = sentence.Tokens;
        _parser = new PhraseParser(sentence, depth);
    }

    public List<Node> Cut() => Cut(0, _tokens.Length);

    public List<Node> Cut(int from, int to)
    {
        var nodes = new List<Node>(((to - from) / 2) + 1);
        var i = from;
        while (i < to)
        {
            var node = At(i, to, nodes);
            nodes.Add(node);
            i = node.Last + 1;
        }

        return nodes;
    }

    private Node At(int i, int to, List<Node> before)
    {
        var token = _tokens[i];
        switch (token.Tag)
        {
            case Tag.Date or Tag.Preposition when _parser.BeginsHeadline(i, to):
                return Phrase(i, to, before);
            case Tag.Date:
                return DateAt(i);
            case Tag.Verb:
                var marked = i > 0 && _tokens[i - 1].Tag == Tag.InfinitiveMarker || (token.Analysis!.Is(WordForm.ZuInfinitive))
                    || (i > 1 && _tokens[i - 1].Tag is Tag.Adverb or Tag.Negator && _tokens[i - 2].Tag == Tag.InfinitiveMarker);
                return new Node { Kind = NodeKind.Verb, First = i, Last = i, Verb = token.Analysis, Marked = marked, Word = token.Lower };
            case Tag.Relative:
                return Relative(i, WithinAdverb(token.Lower), i);
            case Tag.Preposition when i + 1 < to && _tokens[i + 1].Tag == Tag.Relative:
                return Relative(i + 1, _sentence.Lexicon.Vocabulary.Preposition(token.Lower), i);
            case Tag.Preposition when i + 1 < to && _tokens[i + 1].Tag == Tag.Date:
                var date = DateAt(i + 1);
                return new Node { Kind = NodeKind.Date, First = i, Last = date.Last, Date = date.Date, Word = token.Lower };
            case Tag.Preposition when i + 2 < to && _tokens[i + 1].Tag == Tag.Determiner && _tokens[i + 2].Tag == Tag.Date && EndsDay(i + 2):
                // "On the 8th Prussia attacked": the day belongs to no noun.
                var day = DateAt(i + 2);
                return new Node { Kind = NodeKind.Date, First = i, Last = day.Last, Date = day.Date, Word = token.Lower };
            case Tag.Preposition when i + 1 < to && _tokens[i + 1].Tag == Tag.Preposition:
                return new Node { Kind = NodeKind.Other, First = i, Last = i, Word = token.Lower };
            case Tag.Adjective when MadeSo(i, before):
                return new Node { Kind = NodeKind.Adjective, First = i, Last = i, Word = token.Analysis?.Lemma ?? token.Lower, Verb = token.Analysis };
            case Tag.Preposition or Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun or Tag.Other:
                return Phrase(i, to, before);
            default:
                return new Node { Kind = KindOf(token.Tag), First = i, Last = i, Word = token.Lower };
        }
    }

    /// <summary>"threw open Canton and Amoy": what the verb makes of the name behind is no part of it.</summary>
    private bool MadeSo(int i, List<Node> before) =>
        !_sentence.Lexicon.IsGerman && before.Count > 0 && before[^1] is { Kind: NodeKind.Verb, Verb: { } making } && i + 1 < _tokens.Length && _tokens[i + 1].Tag is Tag.Name or Tag.Number
        && _sentence.Lexicon.Words.Cue("made-so", _tokens[i].Lower) && _sentence.Lexicon.Words.Cue("making-so", making.Lemma);

    private Node Phrase(int i, int to, List<Node> before)
    {
        var finite = FollowsFinite(before);
        _parser.SubjectToCome = !finite && !_sentence.Lexicon.IsGerman && SubjectToCome(i, before);
        if (_parser.Parse(i, to, finite) is { } phrase && phrase.Last >= i)
        {
            phrase.Negated = before.Count > 0 && before[^1].Kind == NodeKind.Negator;
            return new Node { Kind = NodeKind.Phrase, First = i, Last = phrase.Last, Phrase = phrase };
        }

        var token = _tokens[i];
        var lemma = token.Analysis?.Lemma ?? token.Lower;
        return new Node { Kind = token.Tag == Tag.Adjective ? NodeKind.Adjective : NodeKind.Other, First = i, Last = i, Word = lemma, Verb = token.Tag == Tag.Adjective ? token.Analysis : null };
    }

    /// <summary>Whether a finite verb stands before in the same stretch between marks.</summary>
    private static bool FollowsFinite(List<Node> before)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            switch (before[i].Kind)
            {
                case NodeKind.Comma or NodeKind.Break or NodeKind.Subordinator or NodeKind.Relative:
                    return false;
                case NodeKind.Verb when before[i].Verb!.Is(WordForm.Finite):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the clause opened with a preposition or a participle and has no subject yet.</summary>
    private bool SubjectToCome(int i, List<Node> before)
    {
        var from = before.FindLastIndex(node => node.Kind is NodeKind.Comma or NodeKind.Break or NodeKind.Subordinator or NodeKind.Relative) + 1;
        var segment = before.GetRange(from, before.Count - from);
        if (_tokens[i].Tag != Tag.Preposition && segment is [{ Phrase.Preposition: not null }, { Kind: NodeKind.Verb } participle, _, ..] && !participle.Verb!.Is(WordForm.PresentParticiple))
        {
            // "By a treaty concluded at Lima Peru and Chile became allies": here the subject begins, and "and" joins the second one.
            return false;
        }

        return (_tokens[i].Tag == Tag.Preposition || segment.Exists(node => node.Kind == NodeKind.Verb)) && !segment.Exists(node => node.Phrase is { Preposition: null });
    }

    /// <summary>Whether more than a year is told, and what follows is not a noun that it dates: "in the spring of 1848 Prussia", not "the 8 August treaty".</summary>
    private bool EndsDay(int i)
    {
        var date = _sentence.Dates.Find(candidate => candidate.First <= i && candidate.Last >= i)!;
        return !_sentence.Lexicon.IsGerman && date.Date.Edtf.Length > 4 && (date.Last + 1 >= _tokens.Length || _tokens[date.Last + 1].Tag is not (Tag.Noun or Tag.Other) || Acts(date.Last + 2));
    }

    /// <summary>"on the 10th war was declared": the bare noun behind the day has a verb of its own.</summary>
    private bool Acts(int at) => at < _tokens.Length && _tokens[at] is { Tag: Tag.Verb, Analysis: { } verb } && verb.Is(WordForm.Finite) && Clauses.HelperVerbs.IsHelper(verb.Lemma);

    private Node DateAt(int i)
    {
        var date = _sentence.Dates.Find(candidate => candidate.First <= i && candidate.Last >= i)!;
        return new Node { Kind = NodeKind.Date, First = i, Last = date.Last, Date = date };
    }

    /// <summary>The preposition of "wofür", "womit", "woran": what it refers to is no subject or object of its clause.</summary>
    private string? WithinAdverb(string word)
    {
        if (!_sentence.Lexicon.IsGerman || word.Length < 4 || !word.StartsWith("wo", StringComparison.Ordinal))
        {
            return null;
        }

        var vocabulary = _sentence.Lexicon.Vocabulary;
        return vocabulary.Preposition(word[2..]) ?? (word[2] == 'r' ? vocabulary.Preposition(word[3..]) : null);
    }

    private Node Relative(int i, string? preposition, int first) => new()
    {
        Kind = NodeKind.Relative,
        First = first,
        Last = i,
        Word = _tokens[i].Lower,
        Phrase = new Phrase { First = first, Last = i, Preposition = preposition },
    };

    private static NodeKind KindOf(Tag tag) => tag switch
    {
        Tag.Particle => NodeKind.Particle,
        Tag.Negator => NodeKind.Negator,
        Tag.Subordinator => NodeKind.Subordinator,
        Tag.Coordinator => NodeKind.Coordinator,
        Tag.Contrast => NodeKind.Contrast,
        Tag.Comma => NodeKind.Comma,
        Tag.Break => NodeKind.Break,
        _ => NodeKind.Other,
    };
}

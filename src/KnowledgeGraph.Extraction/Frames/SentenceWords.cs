using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The heads and classes of noun that occur in a sentence: a rule that asks for others need not be tried.</summary>
internal sealed class SentenceWords
{
    private readonly ulong[] _heads;
    private readonly NounClass _classes;
    private readonly bool _money;
    private readonly bool _names;
    private readonly int _firstNoun = int.MaxValue;
    private readonly int _lastNoun = -1;
    private Dictionary<string, bool>? _prefixes;

    public SentenceWords(Sentence sentence)
    {
        _heads = new ulong[(sentence.Lexicon.Heads.Count + 63) / 64];
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var lexeme = sentence.Tokens[i].Lexeme;
            _classes |= lexeme.NounClass;
            foreach (var head in lexeme.Heads)
            {
                _heads[head >> 6] |= 1UL << (head & 63);
            }

            if (lexeme.HasNounRule)
            {
                (_firstNoun, _lastNoun) = (Math.Min(_firstNoun, i), i);
            }
        }

        foreach (var quantity in sentence.Quantities)
        {
            _money |= quantity.Currency is not null;
        }

        _names = sentence.Mentions.Count > 0;
    }

    /// <summary>Whether any word or name of the sentence sets off a rule that the other words allow.</summary>
    public static bool AnyRule(Sentence sentence, SentenceWords words)
    {
        foreach (var token in sentence.Tokens)
        {
            foreach (var triggered in token.Lexeme.Rules)
            {
                if ((triggered.Prefix is null || words.Holds(sentence, triggered.Prefix)) && words.Allow(triggered.Rule))
                {
                    return true;
                }
            }
        }

        if (sentence.Lexicon.PersonsSetOff)
        {
            foreach (var mention in sentence.Lexicon.IsGerman && !Array.Exists(sentence.Tokens, token => token.Lower is "für" or "unter") ? [] : sentence.Mentions)
            {
                if (SetsOff(sentence, mention))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a noun that sets a rule off may stand in a stretch of the sentence: not outside those that do.</summary>
    public bool MayHoldNoun(int first, int last) => last >= _firstNoun && first <= _lastNoun;

    /// <summary>Whether a mention sets a rule off by itself: a person, somebody unknown or a German people, where the language has rules for that.</summary>
    public static bool SetsOff(Sentence sentence, Mention mention) =>
        sentence.Lexicon.PersonsSetOff && (mention.Candidates.Count == 0 || (sentence.Lexicon.IsGerman && mention.Kind == MentionKind.Demonym) || mention.As([EntityLabel.Person]) is not null);

    /// <summary>Whether every phrase that a rule asks for can be in the sentence.</summary>
    public bool Allow(Rule rule)
    {
        foreach (var asking in rule.Asks)
        {
            if (!Meets(asking))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of which a rule asks for one that the sentence does not have; for who asks why it is not tried.</summary>
    public static IEnumerable<string> Missing(Sentence sentence, SentenceWords words, Rule rule) =>
        sentence.Lexicon.Heads.Words(Array.Find(rule.Asks, asking => !words.Meets(asking)));

    private bool Meets(in Asking asking)
    {
        if (asking.Open || (asking.Money && _money) || (asking.Named && _names) || (asking.Classes & _classes) != NounClass.None)
        {
            return true;
        }

        foreach (var head in asking.Heads)
        {
            if ((_heads[head >> 6] & (1UL << (head & 63))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(Sentence sentence, string prefix)
    {
        _prefixes ??= new Dictionary<string, bool>(StringComparer.Ordinal);
        if (!_prefixes.TryGetValue(prefix, out var held))
        {
            _prefixes[prefix] = held = Array.Exists(sentence.Tokens, token => token.Lower == prefix);
        }

        return held;
    }
}

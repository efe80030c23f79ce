using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The base forms and classes of noun that occur in a sentence: a rule that asks for others need not be tried.</summary>
internal sealed class SentenceWords
{
    private readonly HashSet<string> _lemmas = new(StringComparer.Ordinal);
    private readonly NounClass _classes;
    private readonly bool _money;
    private readonly bool _names;

    public SentenceWords(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            _classes |= token.Lexeme.NounClass;
            _lemmas.Add(token.Lexeme.Text);
            foreach (var analysis in token.Lexeme.Analyses)
            {
                _lemmas.Add(analysis.Lemma);
            }
        }

        _money = sentence.Quantities.Exists(quantity => quantity.Currency is not null);
        _names = sentence.Mentions.Count > 0;
    }

    /// <summary>Whether every phrase that a rule asks for can be in the sentence.</summary>
    public bool Allow(Rule rule)
    {
        foreach (var condition in rule.With)
        {
            if (condition.Heads.Count > 0 && condition.Slot.Kind is not (SlotKind.Modal or SlotKind.Word) && !condition.Heads.Any(Has))
            {
                return false;
            }
        }

        return true;
    }

    private bool Has(string head)
    {
        if (!head.StartsWith('@'))
        {
            return _lemmas.Contains(head);
        }

        return head switch
        {
            "@money" => _money,
            "@rights" => true,
            _ => (_classes & (NounClasses.Find(head[1..]) ?? NounClass.None)) != NounClass.None || _names,
        };
    }
}

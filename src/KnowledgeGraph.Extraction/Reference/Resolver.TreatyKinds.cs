using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>What a treaty without a name is called by: its kind and its day.</content>
internal sealed partial class Resolver
{
    /// <summary>How many words the kind of a treaty has at most.</summary>
    private const int LongestKind = 9;

    private readonly Dictionary<(string Noun, string Date), Entity> _kindOfDay = [];

    /// <summary>A treaty that no gazetteer knows, by its kind and the date told: "treaty of commerce (1665-12-17)". One told without its kind is that of the same date whose kind the text has told.</summary>
    private Entity Dated(Sentence sentence, Item item, string date)
    {
        var end = KindEnd(sentence, item);
        var day = (item.Lemma, date);
        if (end == item.Last && item.Modifiers.Count == 0 && _kindOfDay.TryGetValue(day, out var known))
        {
            return known;
        }

        var treaty = _document.Provisional.Get(EntityLabel.Treaty, $"{WithoutDeterminer(sentence, item, end)} ({date})");
        if (end > item.Last)
        {
            _kindOfDay.TryAdd(day, treaty);
        }

        return treaty;
    }

    /// <summary>The last token of what tells the kind of a treaty, "treaty of friendship and commerce", "Vertrag über Freundschaft und Handel"; that of the noun where nothing does.</summary>
    private static int KindEnd(Sentence sentence, Item item)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        var end = item.Last;
        var at = end + 1;
        if (at >= tokens.Length || !words.Cue("kind-of-treaty", tokens[at].Lower))
        {
            return end;
        }

        for (var i = at + 1; i < tokens.Length && i <= at + LongestKind; i++)
        {
            if (sentence.Lexicon.IsGerman ? tokens[i].Tag == Tag.Noun : words.Set("treaty-subjects").Contains(tokens[i].Lower))
            {
                end = i;
            }
            else if (tokens[i].Tag is not (Tag.Adjective or Tag.Determiner) && !tokens[i].Is(WordKind.Coordinator) && !tokens[i].IsPunctuation(',') && !tokens[i].IsPunctuation('-'))
            {
                break;
            }
        }

        return end;
    }
}

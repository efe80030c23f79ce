using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>What a treaty without a name is called by: its kind and its day.</content>
internal sealed partial class Resolver
{
    /// <summary>How many words the kind of a treaty has at most.</summary>
    private const int LongestKind = 9;

    private readonly Dictionary<(string Noun, string Date), Entity> _kindOfDay = [];

    /// <summary>"A convention was signed at Geneva on 20 October 1921": by custom a treaty is called after the place, Convention of Geneva; the day tells it from others made there.</summary>
    private Entity NamedAfter(Sentence sentence, Item item, Mention place, string date)
    {
        var kind = char.ToUpperInvariant(item.Lemma[0]) + item.Lemma[1..];
        var name = $"{kind} {(sentence.Lexicon.IsGerman ? "von" : "of")} {place.Text}";
        return _document.Provisional.Get(EntityLabel.Treaty, name, $"{Tokens.Folding.Slug(name)}-{Tokens.Folding.Slug(date)}");
    }

    /// <summary>The place where a treaty was made: "a convention at Bangkok", "signed at Geneva", "At Geneva ... signed a convention"; null where none or several are told.</summary>
    private static Mention? MadeAt(Sentence sentence, Item item)
    {
        Mention? made = null;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity?.Label != EntityLabel.Place || mention.First == 0 || sentence.Tokens[mention.First - 1].Lower is not ("at" or "in" or "zu") || Math.Abs(mention.First - item.Head) > FarthestPlace)
            {
                continue;
            }

            var before = mention.First - 2;
            if (before < 0 || before == item.End || sentence.Tokens[before].Tag == Tag.Verb || sentence.Dates.Exists(date => date.Last == before))
            {
                if (made is not null)
                {
                    return null;
                }

                made = mention;
            }
        }

        return made;
    }

    /// <summary>How many words lie at most between a treaty and the place where it was made.</summary>
    private const int FarthestPlace = 20;

    /// <summary>A treaty that no gazetteer knows, by its kind and the date told: "treaty of commerce (1665-12-17)". One told without its kind is that of the same date whose kind the text has told.</summary>
    private Entity Dated(Sentence sentence, Item item, string date)
    {
        var end = KindEnd(sentence, item);
        var day = (item.Lemma, date);
        if (end == item.Last && item.Modifiers.Count == 0 && _kindOfDay.TryGetValue(day, out var known))
        {
            return known;
        }

        var treaty = end == item.Last && item.Modifiers.Count == 0 && MadeAt(sentence, item) is { } place
            ? NamedAfter(sentence, item, place, date)
            : _document.Provisional.Get(EntityLabel.Treaty, $"{WithoutDeterminer(sentence, item, end)} ({date})");
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
            else if (tokens[i].Lower is "a" or "an" || tokens[i].Tag is not (Tag.Adjective or Tag.Determiner) && !tokens[i].Is(WordKind.Coordinator) && !tokens[i].IsPunctuation(',') && !tokens[i].IsPunctuation('-'))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"Russia and Turkey made peace in 1792": the only treaty that the two who sign are known to have made then, unless its kind or another town is told; null where none or several are known.</summary>
    private Entity? OfTwo(Sentence sentence, Frame frame, Item item, Diplomacy.Dates.HistoricalDate date)
    {
        if (sentence.Lexicon.IsGerman || item.IsPlural || frame.Rule.Type.Name != "SIGNED" || item.Modifiers.Count > 0 || KindEnd(sentence, item) > item.Last)
        {
            return null;
        }

        var sides = frame.In(Role.Subject).SelectMany(fill => fill.Phrase.Items).Select(ItemKinds.StateOf).OfType<Entity>().DistinctBy(side => side.Id).ToList();
        return sides is [{ } first, { } second] && _gazetteer.TreatyBetween(first.Id, second.Id, date) is { } made && Topics.Suits(made, item.Lemma)
            && (MadeAt(sentence, item) is not { } place || _gazetteer.CalledAfter(EntityLabel.Treaty, place).Contains(made)) ? made : null;
    }
}

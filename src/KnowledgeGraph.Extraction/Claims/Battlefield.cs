using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Where a note says that a battle was, when not in its own words: "Mukden: Japanese victory", "Domokos, 17 May. Greeks beaten."</summary>
internal static class Battlefield
{
    /// <summary>So many words the note has at most that names a battle by its place.</summary>
    public const int LongestNote = 10;

    private static readonly EntityLabel[] Places = [EntityLabel.Battle, EntityLabel.Place, EntityLabel.Territory, EntityLabel.Waterway];

    public static Mention? Of(Sentence sentence)
    {
        var colon = Array.FindLastIndex(sentence.Tokens, token => token.IsPunctuation(':'));
        if (colon > 0 && sentence.Mentions.Where(mention => mention.Last < colon).ToList() is { Count: > 0 } before)
        {
            return before.TrueForAll(mention => mention.Kind is not MentionKind.Adjective) ? before.Find(IsPlace) : null;
        }

        return sentence.EntryHead?.Mentions.Find(IsPlace) ?? Opening(sentence) ?? (sentence.NoteBefore is { } note ? note.Mentions.Find(IsPlace) : null);
    }

    /// <summary>"In Yorktown", "auf Curupaytí", "die Belagerung von Korfu": the one town of which a clause says that something happened in it, before it or on it; null where there is none or several.</summary>
    public static Mention? Scene(Sentence sentence, Clause clause)
    {
        Mention? scene = null;
        var besieged = clause.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("besieging-verbs", predicate.Lemma));
        foreach (var phrase in clause.Phrases)
        {
            foreach (var inner in Placed(phrase, besieged))
            {
                if (scene is not null && scene != inner)
                {
                    return null;
                }

                scene = inner;
            }
        }

        return scene;
    }

    /// <summary>
    /// "in two battles, at Jena and at Auerstedt"; "attacked near Adwa and was beaten", "a clash at Bac Le, in which the column was routed", "when he attacked at
    /// Adwa, he was beaten": the battlefields of a clause, or else the one of that with which it is coordinated, which it describes, or which hangs on it.
    /// </summary>
    public static List<Mention> Beside(Sentence sentence, Clause clause)
    {
        var own = Fields(clause);
        if (own.Count == 0 && clause is { Predicates.Count: > 0, Before: { } into } && into.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("entering-verbs", predicate.Lemma)))
        {
            own = [.. into.Bare.SelectMany(phrase => phrase.Items.Select(item => Ground.Entered(phrase, item))).OfType<Mention>()];
        }

        if (own.Count > 0)
        {
            return own;
        }

        var around = clause.Before ?? (clause.Kind is ClauseKind.Relative or ClauseKind.Participle || (clause.Kind == ClauseKind.Infinitive && !sentence.Lexicon.IsGerman) ? clause.Parent : null);
        if (around is not null && Fields(around, IsCleft(sentence, clause, around) ? null : clause.Antecedent) is [_] field)
        {
            return field;
        }

        if (sentence.Clauses.Find(other => other.Before == clause && other.Bare.TrueForAll(phrase => phrase.Items is [{ Kind: ItemKind.Noun, Determiner: null, Owners.Count: 0 }])) is { } next && Fields(next) is [_] shared)
        {
            // "was defeated and mortally wounded on the Monongahela", "was beaten and taken prisoner at San Jacinto"
            return shared;
        }

        return sentence.Clauses.Where(other => other.Parent == clause && other.Kind is ClauseKind.Adverbial or ClauseKind.Participle && other.First < clause.Last).SelectMany(other => Fields(other)).ToList() is [_] hanging ? hanging
            : clause is { Predicates.Count: > 0, Before: { } tried } && !sentence.IsParted(tried.First, clause.Last) && Attempted(sentence, tried) is { } town ? [town] : [];
    }

    /// <summary>"At the Gabbard it was the Dutch who were beaten": whether a clause only says of whom the clause around it is told.</summary>
    private static bool IsCleft(Sentence sentence, Clause clause, Clause around) =>
        !sentence.Lexicon.IsGerman && clause.Kind == ClauseKind.Relative && around.Predicates is [{ Lemma: "be" } be] && Subjects.Own(sentence, around, be) is { Items: [{ Kind: ItemKind.Pronoun, Lemma: "it" }] };

    /// <summary>"tried to take Cartagena but were beaten off", "attacked Plevna and was repulsed": the town that a clause says was attacked, or that somebody tried to take; null where there is none.</summary>
    private static Mention? Attempted(Sentence sentence, Clause clause)
    {
        var words = sentence.Lexicon.Words;
        foreach (var predicate in clause.Predicates)
        {
            if (words.Cue("besieging-verbs", predicate.Lemma))
            {
                return Scene(sentence, clause);
            }

            if (!words.Cue("trying-verbs", predicate.Lemma))
            {
                continue;
            }

            foreach (var other in sentence.Clauses)
            {
                if (other.Predicates.Count > 0 && (other == clause || other.Governor == predicate) && other.Predicates.Exists(deed => deed != predicate && words.Cue("taking-verbs", deed.Lemma)))
                {
                    return other.Bare.SelectMany(phrase => Placed(phrase, besieged: true)).ToList() is [var town] ? town : null;
                }
            }
        }

        return null;
    }

    /// <summary>The places of a clause where a battle is fought; where a clause describes a phrase, those behind it.</summary>
    private static List<Mention> Fields(Clause clause, Phrase? described = null) =>
        [.. clause.Phrases.Where(phrase => phrase.Preposition is not ("von" or "of") && Ground.IsBattlefield(phrase, [EntityLabel.Battle]) && !(phrase.First < described?.First)).SelectMany(phrase => phrase.Items.Select(item => Ground.Of(phrase, item))).OfType<Mention>()];

    private static IEnumerable<Mention> Placed(Phrase phrase, bool besieged)
    {
        foreach (var item in phrase.Items)
        {
            if ((phrase.Preposition is "in" or "bei" or "vor" or "auf" or "von" or "um" or "gegen" or "on" or "upon" or "at" or "near" or "before" or "off" or "against" or "of" || (besieged && phrase.Preposition is null)) && item is { Kind: ItemKind.Name, Mention: { } mention } && ((mention.As([EntityLabel.Battle, EntityLabel.Place]) is not null || mention.Entity is { Label: EntityLabel.Territory, Kind: "island" or "peninsula" or "rock" or "fortress" or "city" }) || mention is { Kind: MentionKind.Unknown, Candidates.Count: 0 }))
            {
                yield return mention;
            }
            else if (item.Kind == ItemKind.Noun && Ground.Of(phrase, item) is { } ground)
            {
                yield return ground;
                continue;
            }

            foreach (var inner in item.Attributes.SelectMany(attribute => Placed(attribute, besieged)))
            {
                yield return inner;
            }
        }
    }

    /// <summary>"Leuthen, Austrians beaten": the place with which a note begins, with nothing but dates before it and a comma behind.</summary>
    private static Mention? Opening(Sentence sentence)
    {
        var first = sentence.Mentions.Count > 1 ? sentence.Mentions[0] : null;
        if (first is null || !IsPlace(first) || first.Last + 1 >= sentence.Tokens.Length || !OnlyDates(sentence, 0, first.First))
        {
            return null;
        }

        // "Jena und Auerstedt, Niederlage Preußens"
        var end = first.Last + 1;
        if (sentence.Tokens[end].Tag == Tag.Coordinator && sentence.Mentions[1] is { } second && second.First == end + 1 && IsPlace(second))
        {
            end = second.Last + 1;
        }

        return end < sentence.Tokens.Length && sentence.Tokens[end].IsPunctuation(',') ? first : null;
    }

    /// <summary>"24 June: Custoza.": a sentence that names a place, with a date perhaps, and says nothing of it.</summary>
    public static bool IsNote(Sentence sentence) =>
        sentence.Tokens.Length <= LongestNote && sentence.Mentions is [var place] && IsPlace(place) && place.Kind != MentionKind.Adjective
        && OnlyDates(sentence, 0, place.First) && OnlyDates(sentence, place.Last + 1, sentence.Tokens.Length);

    /// <summary>Whether no word stands from one token up to another but those of dates.</summary>
    private static bool OnlyDates(Sentence sentence, int from, int to) =>
        Enumerable.Range(from, to - from).All(i => sentence.Tokens[i].Lexeme.Shape != Tokens.TokenShape.Word || sentence.Dates.Exists(date => date.First <= i && date.Last >= i));

    private static bool IsPlace(Mention mention) => mention.Candidates.Count == 0 ? mention.Kind == MentionKind.Unknown : mention.As(Places) is not null;
}

using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>For whom a commander fights of whom an English text says only his name: for the enemy of whom he beats, by whom he is beaten, or whose town he takes.</summary>
internal static class Strangers
{
    /// <summary>Puts the state of the one commander in his place, where the text tells it.</summary>
    public static void Settle(Sentence sentence, Frame frame, ClaimDraft draft, Discourse discourse)
    {
        if (sentence.Lexicon.IsGerman || frame.Rule.Type.Name is not ("WON" or "LOST" or "SEIZED") || draft.Get(Role.Subject) is not [{ Label: EntityLabel.Person } man] || discourse.ActsFor(man.Id) is not null)
        {
            return;
        }

        if ((frame.Rule.Type.Name == "SEIZED" ? OfTaker(frame, draft, discourse, sentence.Year) : OfFighter(frame, discourse)) is { Label: EntityLabel.State } state)
        {
            draft.Set(Role.Subject, state with { Text = man.Text });
        }
    }

    /// <summary>"British veterans scattered the militia": whether those who are beaten, of whom no word says whose they are, were taken for those who beat them.</summary>
    public static bool BeatsItself(Sentence sentence, Frame frame, ClaimDraft draft) =>
        !sentence.Lexicon.IsGerman && frame is { Rule: { Type.Name: "LOST", IsNominal: false }, Predicate: { Voice: Voice.Active } predicate } && draft.Get(Role.Subject) is [{ Label: EntityLabel.State } loser]
        && frame.Clause.Bare.Find(phrase => phrase.Last < predicate.Token) is { } winner && !frame.In(Role.Subject).Any(fill => fill.Phrase == winner) && Side(winner)?.Id == loser.Id;

    /// <summary>"Alvear defeated the Brazilians", "Santa Anna was beaten by the Texans": the one enemy of the other side of the verb; null where the clause tells no such side.</summary>
    private static EntityReference? OfFighter(Frame frame, Discourse discourse)
    {
        if (frame.Predicate is not { } predicate || frame.Clause != predicate.Clause)
        {
            return null;
        }

        var won = frame.Rule.Type.Name == "WON";
        var other = won == (predicate.Voice == Voice.Active) ? frame.Clause.Bare.Find(phrase => won ? phrase.First > predicate.Token : phrase.Last < predicate.Token)
            : won ? frame.Clause.Bare.Find(phrase => phrase.Last < predicate.Token) : frame.Clause.Phrases.FirstOrDefault(phrase => phrase.Preposition == "by");
        return Side(other) is { } side && discourse.Opponents(side.Id, false) is [var enemy] ? enemy : null;
    }

    /// <summary>"Courbet takes Son Tay", "took the fort from the Dutch": who goes against the town, or the enemy of him from whom it is taken.</summary>
    private static EntityReference? OfTaker(Frame frame, ClaimDraft draft, Discourse discourse, int? year)
    {
        var places = draft.Get(Role.Object);
        if (Side(frame.Clause.Phrases.FirstOrDefault(phrase => phrase.Preposition == "from" && phrase.First > frame.Trigger)) is { } holder)
        {
            return discourse.Opponents(holder.Id, false) is [var enemy] ? enemy : null;
        }

        return discourse.Attackers is [var attacker] && !discourse.IsAtHome(attacker, places) ? attacker : discourse.Invader(places, year);
    }

    /// <summary>The one state that a phrase names, by its name, its people or the adjective of its army; null where it names none or several.</summary>
    private static Entity? Side(Phrase? phrase) =>
        phrase?.Items.Select(item => item.Kind == ItemKind.Name ? item.Mention : item.Owners.FirstOrDefault()).Select(mention => mention?.As([EntityLabel.State])).OfType<Entity>().DistinctBy(state => state.Id).ToList() is [var side] ? side : null;
}

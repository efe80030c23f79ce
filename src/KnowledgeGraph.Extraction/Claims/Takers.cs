using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>Whose forces those are of which an English text says only that they took a place: "a squadron captured Majunga".</summary>
internal static class Takers
{
    /// <summary>Gives what an unnamed force took to the enemy of the state in whose land it lies; whether somebody is left who may have taken it.</summary>
    public static bool Settle(Sentence sentence, Frame frame, ClaimDraft draft, Discourse discourse)
    {
        if (frame.Rule.Type.Name != "SEIZED" || draft.Get(Role.Subject) is not [{ Label: EntityLabel.State } taker] || !frame.In(Role.Subject).Any(fill => Unnamed(sentence, fill)) || !IsAtHome(taker, draft, discourse))
        {
            return true;
        }

        if (Enemies(taker.Id, discourse) is not [{ Label: EntityLabel.State } enemy])
        {
            return false;
        }

        draft.Set(Role.Subject, enemy with { Text = taker.Text });
        return true;
    }

    private static bool IsAtHome(EntityReference taker, ClaimDraft draft, Discourse discourse) =>
        Enemies(taker.Id, discourse) is { Count: > 0 } enemies && discourse.Nearest(draft.Get(Role.Object), [taker, .. enemies])?.Id == taker.Id;

    /// <summary>Against whom a state fights, by what was told, or else the other of the two of whom the text is, or all others that it names.</summary>
    private static IReadOnlyList<EntityReference> Enemies(string state, Discourse discourse) =>
        discourse.Opponents(state, true) is { Count: > 0 } told ? told
            : discourse.MainPair is { Count: 2 } pair && pair.Any(side => side.Id == state) ? [.. pair.Where(side => side.Id != state)]
            : [.. discourse.States.Where(other => other.Label == EntityLabel.State && other.Id != state).Take(MostStates).Select(other => EntityReference.To(other, string.Empty))];

    private const int MostStates = 4;

    /// <summary>"a force from Bombay", "troops": an organ of a state that no word says is whose; "the king's troops" are his.</summary>
    private static bool Unnamed(Sentence sentence, RoleFill fill) =>
        !fill.OfOwner && fill.Phrase.Items is [{ Kind: ItemKind.Noun, Mention: null, Owners.Count: 0, Possessive: null, Determiner: null or "a" or "an" } force] && (force.Class & NounClass.Organ) != NounClass.None
        && !Array.Exists(sentence.Tokens[Math.Max(0, force.First - 1)..force.Head], token => token.Tag == Tag.Genitive);
}

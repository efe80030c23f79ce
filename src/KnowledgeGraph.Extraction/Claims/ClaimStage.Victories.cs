using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>Who beat whom, though no battle is named: what "the victor" means in the sentences that follow.</content>
internal sealed partial class ClaimStage
{
    private static readonly EntityLabel[] Sides = [EntityLabel.State, EntityLabel.Group];

    /// <summary>Takes note of "Prussia defeated Austria" and "die Türken wurden von den Russen geschlagen".</summary>
    private static void NoteVictory(Discourse discourse, Sentence sentence, Clause clause, Phrase subject)
    {
        if (clause.Predicates[0] is not { Polarity: Polarity.Asserted } predicate)
        {
            return;
        }

        NoteWar(discourse, sentence, clause, subject);
        NoteFight(discourse, sentence, clause, predicate, subject);
        if (!sentence.Lexicon.Words.Cue("defeating-verbs", predicate.Lemma))
        {
            return;
        }

        var passive = predicate.Voice == Voice.Passive;
        var other = passive ? Agent(clause) : clause.Bare.Find(phrase => phrase != subject);
        foreach (var winner in Named(passive ? other : subject))
        {
            discourse.Beaten(winner, null);
        }

        foreach (var loser in Named(passive ? subject : other))
        {
            discourse.Beaten(null, loser);
        }
    }

    /// <summary>"Greece and Turkey were at war", "war raged between Italy and Turkey": who fights whom, though nobody is told to have declared it.</summary>
    private static void NoteWar(Discourse discourse, Sentence sentence, Clause clause, Phrase subject)
    {
        if (sentence.Lexicon.IsGerman || clause.Phrases.FirstOrDefault(static phrase => phrase.Items is [{ Kind: ItemKind.Noun, IsPlural: false } one] && (one.Class & NounClass.War) != NounClass.None) is not { } war)
        {
            return;
        }

        var raging = war == subject && clause.Predicates[0] is { Voice: Voice.Active, Lemma: not "be" };
        var between = !raging ? null : war.Head.Attributes.Find(static attribute => attribute.Preposition == "between") ?? clause.Phrases.FirstOrDefault(static phrase => phrase.Preposition == "between");
        var sides = between is not null ? Named(between) : war.Preposition == "at" ? Named(subject).Concat(Named(clause.Phrases.FirstOrDefault(static phrase => phrase.Preposition is "with" or "against"))) : [];
        if (sides.ToList() is [{ Label: EntityLabel.State } one, { Label: EntityLabel.State } another])
        {
            discourse.Fight(one, another);
        }
    }

    /// <summary>By whom something is done in the passive; null where nobody is told.</summary>
    private static Phrase? Agent(Clause clause) => clause.Phrases.FirstOrDefault(phrase => phrase.Preposition is "by" or "von" or "durch");

    /// <summary>"Prussia attacked Austria", "Bulgaria was invaded by Serbia", "fought against the Turks": who fights whom, though nothing is claimed of it.</summary>
    private static void NoteFight(Discourse discourse, Sentence sentence, Clause clause, Predicate predicate, Phrase subject)
    {
        if (!sentence.Lexicon.Words.Cue("fighting-verbs", predicate.Lemma))
        {
            return;
        }

        var passive = predicate.Voice == Voice.Passive;
        var other = passive ? Agent(clause)
            : clause.Bare.Find(phrase => phrase != subject) ?? clause.Phrases.FirstOrDefault(phrase => phrase.Preposition is "against" or "gegen");
        if (Named(subject).ToList() is [{ Label: EntityLabel.State } one] && Named(other).ToList() is [{ Label: EntityLabel.State } another])
        {
            discourse.Fight(one, another);
        }
    }

    /// <summary>"MacMahon is beaten at Wörth by the Crown Prince": nobody wins and loses one battle; of the two readings the surer one is kept, and who was beaten where neither is surer.</summary>
    private static void DropContradicted(List<Claim> claims)
    {
        for (var i = claims.Count - 1; i >= 0; i--)
        {
            var claim = claims[i];
            var other = claim.Type.Name switch { "WON" => "LOST", "LOST" => "WON", _ => null };
            if (other is not null && claims.Exists(against => against.Type.Name == other && against.Polarity == claim.Polarity && against[Role.Subject]?.Id == claim[Role.Subject]?.Id && against[Role.Object]?.Id == claim[Role.Object]?.Id
                && (against.Confidence > claim.Confidence || (against.Confidence == claim.Confidence && claim.Type.Name == "WON"))))
            {
                claims.RemoveAt(i);
            }
        }

        DropRegained(claims);
    }

    /// <summary>"The Turks recovered Adrianople": of what is read as given back and as taken again, the day of a treaty says that it was given back, and a day of its own, or no treaty at all, that it was taken.</summary>
    private static void DropRegained(List<Claim> claims)
    {
        for (var i = claims.Count - 1; i >= 0; i--)
        {
            if (claims[i] is not { Type.Name: "SEIZED", Polarity: Polarity.Asserted } taken)
            {
                continue;
            }

            var given = claims.FindIndex(claim => claim is { Type.Name: "RETURNED_TERRITORY_TO", Polarity: Polarity.Asserted } && claim.Quotation.Start == taken.Quotation.Start && claim[Role.Object]?.Id == taken[Role.Subject]?.Id && claim[Role.Territory]?.Id == taken[Role.Object]?.Id);
            if (given >= 0)
            {
                var ofTreaty = claims[given][Role.Treaty] is not null && (claims[given].Date?.Edtf != taken.Date?.Edtf || taken.Date is null);
                claims.RemoveAt(ofTreaty ? i : given);
                i = Math.Min(i, claims.Count);
            }
        }
    }

    private static IEnumerable<EntityReference> Named(Phrase? phrase) =>
        (phrase?.Items ?? []).Select(item => item.Kind == ItemKind.Name ? item.Mention?.As(Sides) : item.Owners.Count > 0 ? item.Owners[0].As(Sides) : null).OfType<Entity>()
            .Select(state => EntityReference.To(state, string.Empty));
}

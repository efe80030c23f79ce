using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <content>What a sentence leaves behind for those that follow, besides its claims.</content>
internal sealed partial class ClaimStage
{
    /// <summary>Takes note of what the sentence names besides its claims, of which the next may speak.</summary>
    private void Remember(Document document, Sentence sentence, Discourse discourse, List<Claim> claims)
    {
        if (discourse.Sentence < TitleLength)
        {
            Title(discourse, document, discourse.Sentence);
        }

        if (sentence.Clauses.Count == 0 && Heard(sentence) is { } heard)
        {
            // A sentence that says nothing of interest still says of whom the next one may speak.
            discourse.Subject([EntityReference.To(heard, heard.Name)]);
        }

        if (Signing(sentence) is { } signed)
        {
            discourse.Spoken(signed);
        }

        Face(sentence, discourse, claims);
        if (claims.Find(claim => claim.Type.Name == "REPLACED")?[Role.Subject] is { } replacing)
        {
            Spoken(discourse, replacing);
        }
    }

    /// <summary>"England, the Dutch and Spain signed with France": who signed with several is the other side for each of them.</summary>
    private static void Face(Sentence sentence, Discourse discourse, List<Claim> claims)
    {
        foreach (var frame in sentence.Frames)
        {
            if (frame.Rule.Type.Name == "SIGNED")
            {
                Face(frame, discourse, claims);
            }
        }
    }

    private static void Face(Frame frame, Discourse discourse, List<Claim> claims)
    {
        if (frame.In(Role.Subject).FirstOrDefault(fill => fill.Phrase is { Preposition: "mit" or "with", Items.Count: 1 })?.Phrase.Head.Mention?.As(States) is { } one
            && claims.Find(claim => claim is { Type.Name: "SIGNED", Polarity: Polarity.Asserted } && claim[Role.Subject]?.Id == one.Id) is { } signature && signature[Role.Object] is { } treaty
            && claims.Count(claim => claim is { Type.Name: "SIGNED", Polarity: Polarity.Asserted } && claim[Role.Object]?.Id == treaty.Id) > 2)
        {
            discourse.Face(treaty.Id, signature[Role.Subject]!);
        }
    }

    /// <summary>"France and Prussia offered their mediation": the two who stand between others are not the two of whom the text tells.</summary>
    private static void NoteMediation(Discourse discourse, Sentence sentence, Clauses.Clause clause, List<EntityReference> references)
    {
        if (references.Count == 0 || !clause.Predicates.Exists(predicate => sentence.Lexicon.Words.Cue("mediators-do", predicate.Lemma)))
        {
            return;
        }

        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (sentence.Lexicon.Words.Cue("mediating", sentence.Tokens[i].Lower))
            {
                discourse.Mediate(references);
                return;
            }
        }
    }

    private static readonly EntityLabel[] States = [EntityLabel.State];

    /// <summary>Takes note of what a claim names, with all that is known of it: when it was made, too.</summary>
    private void Spoken(Discourse discourse, EntityReference named) =>
        discourse.Spoken(_gazetteer.Find(named.Id) ?? new Entity(named.Id, named.Label, named.Name) { Provisional = named.Provisional });

    /// <summary>All dates that a text tells.</summary>
    private static HashSet<string> DaysOf(Document document)
    {
        var days = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            foreach (var date in sentence.Dates)
            {
                days.Add(date.Date.Edtf);
            }
        }

        return days;
    }

    /// <summary>Notes the dates that the sentence gives treaties.</summary>
    private static void NoteDays(Discourse discourse, Sentence sentence)
    {
        foreach (var date in sentence.Dates)
        {
            if (date.Of?.Entity is { Label: EntityLabel.Treaty } treaty)
            {
                discourse.Date(treaty.Id, date.Date);
            }
        }
    }

    /// <summary>Adds what somebody else did of the same.</summary>
    private static void Repeat(Sentence sentence, ClaimBuilder builder, Discourse discourse, List<Claim> claims, List<(Frame Frame, Claim Claim)> read, List<(Frame Frame, Claim Claim)> before)
    {
        foreach (var (frame, sources) in Repeated.In(sentence, read, before).ToList())
        {
            foreach (var claim in builder.Repeat(sentence, frame, sources).ToList())
            {
                KeptClaims.Add(claims, claim);
                discourse.Learn(claim);
                read.Add((frame, claim));
            }
        }
    }
}

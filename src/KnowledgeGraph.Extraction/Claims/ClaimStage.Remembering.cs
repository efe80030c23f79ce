using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
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

        if (claims.Find(claim => claim.Type.Name == "REPLACED")?[Role.Subject] is { } replacing)
        {
            Spoken(discourse, replacing);
        }
    }

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
}

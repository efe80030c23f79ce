using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// Walks the sentences in order: resolves the phrases of each frame against what was spoken of before, makes the claims, and learns from
/// them for the sentences that follow.
/// </summary>
internal sealed class ClaimStage : Stage
{
    private readonly GazetteerIndex _gazetteer;

    public ClaimStage(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Mentions, Part.Dates, Part.Quantities, Part.Clauses, Part.Frames];

    public override IReadOnlyList<Part> Gives { get; } = [Part.References, Part.Claims];

    public override void Run(Document document)
    {
        var discourse = new Discourse();
        var builder = new ClaimBuilder(document, discourse, new Resolver(document, discourse, _gazetteer));
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            discourse.Sentence = i;
            var claims = new List<Claim>();
            var spoken = 0;
            foreach (var frame in sentence.Frames.OrderBy(frame => frame.Trigger))
            {
                // What stands before the trigger may be taken up by it; what follows may not.
                spoken = Speak(discourse, sentence, spoken, frame.Clause.First);
                foreach (var claim in builder.Build(sentence, frame))
                {
                    Keep(claims, claim);
                    discourse.Learn(claim);
                }
            }

            Speak(discourse, sentence, spoken, int.MaxValue);
            Subject(discourse, sentence);
            document.Claims.AddRange(claims);
        }
    }

    private static int Speak(Discourse discourse, Sentence sentence, int from, int until)
    {
        while (from < sentence.Mentions.Count && sentence.Mentions[from].First < until)
        {
            var mention = sentence.Mentions[from++];
            if (mention.Entity is { } entity && (mention.Kind != MentionKind.Adjective || entity.Label == EntityLabel.State))
            {
                discourse.Spoken(entity);
                if (mention.Kind == MentionKind.Adjective && LeadsOffice(sentence, mention))
                {
                    discourse.Principal = entity;
                }
            }
        }

        return from;
    }

    private static bool LeadsOffice(Sentence sentence, Mention mention) =>
        mention.Last + 1 < sentence.Tokens.Length && (sentence.Tokens[mention.Last + 1].Lexeme.NounClass & NounClass.Office) != NounClass.None;

    private static void Subject(Discourse discourse, Sentence sentence)
    {
        if (sentence.Clauses.Find(clause => clause.Kind == ClauseKind.Main && clause.Predicates.Count > 0) is not { } main
            || Subjects.Own(sentence, main, main.Predicates[0]) is not { } subject)
        {
            return;
        }

        var references = subject.Items
            .Where(item => item.Kind == ItemKind.Name)
            .Select(item => item.Mention?.As([EntityLabel.State, EntityLabel.Group]))
            .OfType<Entity>()
            .Select(entity => new EntityReference(entity.Id, entity.Name, entity.Label, entity.Name, entity.Provisional))
            .ToList();
        discourse.Subject(references);
    }

    private static void Keep(List<Claim> claims, Claim claim)
    {
        var same = claims.FindIndex(other => other.Type == claim.Type && other.Roles.Select(Key).Order(StringComparer.Ordinal).SequenceEqual(claim.Roles.Select(Key).Order(StringComparer.Ordinal))
            && other.Qualifiers.SequenceEqual(claim.Qualifiers) && other.Polarity == claim.Polarity);
        if (same < 0)
        {
            claims.Add(claim);
        }
        else if (claims[same].Confidence < claim.Confidence)
        {
            claims[same] = claim;
        }
    }

    private static string Key(RoleFiller filler) => $"{filler.Role.Name()}={filler.Entity.Id}";
}

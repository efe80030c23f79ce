using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>"A Franco-Polish alliance was signed in February 1921": who signs what an English text calls an alliance, and the gazetteer knows as one, is the ally of the others who do.</summary>
internal sealed class AlliesByTreaty
{
    private const double Understood = 0.75;

    private readonly GazetteerIndex _gazetteer;
    private readonly Discourse _discourse;
    private readonly HashSet<(string One, string Other)> _told = [];

    public AlliesByTreaty(GazetteerIndex gazetteer, Discourse discourse)
    {
        _gazetteer = gazetteer;
        _discourse = discourse;
    }

    /// <summary>The alliances that the signatures of a sentence make and that no claim has told before.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">Its claims.</param>
    public IReadOnlyList<Claim> In(Sentence sentence, IReadOnlyList<Claim> claims)
    {
        if (sentence.Lexicon.IsGerman || claims.Count < 2)
        {
            return [];
        }

        foreach (var claim in claims)
        {
            if (claim is { Type.Name: "ALLIED_WITH", Polarity: Polarity.Asserted } && claim[Role.Object] is { } ally)
            {
                _told.Add(Pair(claim[Role.Subject]!.Id, ally.Id));
            }
        }

        List<Claim>? made = null;
        foreach (var signing in claims.Select(claim => (Claim: claim, Signer: Signatory(sentence, claim))).Where(signing => signing.Signer is not null).GroupBy(signing => signing.Claim[Role.Object]!.Id))
        {
            // Of more than three the sentence may leave out the one with whom they made it.
            var signers = signing.DistinctBy(one => one.Signer!.Id).ToList();
            for (var i = 0; i < signers.Count && signers.Count <= MostAllies; i++)
            {
                made = Add(made, signers[i].Claim, signers[i].Signer!, signers.Skip(i + 1).Select(other => other.Signer!));
            }
        }

        return made ?? (IReadOnlyList<Claim>)[];
    }

    private const int MostAllies = 3;

    private List<Claim>? Add(List<Claim>? made, Claim signing, EntityReference one, IEnumerable<EntityReference> others)
    {
        foreach (var other in others)
        {
            if (_told.Add(Pair(one.Id, other.Id)))
            {
                (made ??= []).Add(new Claim(ClaimTypes.Get("ALLIED_WITH"), [new RoleFiller(Role.Subject, one), new RoleFiller(Role.Object, other)], signing.Quotation, signing.Rule, signing.Language)
                {
                    Date = signing.Date,
                    Confidence = Math.Round(signing.Confidence * Understood, 2),
                });
            }
        }

        return made;
    }

    /// <summary>The state that by a claim signs an alliance, by itself or by its envoy; null where the claim tells no such.</summary>
    private EntityReference? Signatory(Sentence sentence, Claim claim) =>
        claim is { Type.Name: "SIGNED", Polarity: Polarity.Asserted } && claim[Role.Object] is { Label: EntityLabel.Treaty } treaty && _gazetteer.Find(treaty.Id) is { Kind: "alliance" } && Calls(sentence, treaty.Text)
        && claim[Role.Subject] is { } signer && (signer.Label == EntityLabel.State ? signer : signer.Label == EntityLabel.Person ? _discourse.ActsFor(signer.Id) : null) is { Label: EntityLabel.State } state ? state : null;

    private static bool Calls(Sentence sentence, string words) =>
        words.Split(' ').Any(word => sentence.Lexicon.Words.Cue("leagues", word.ToLowerInvariant()));

    private static (string One, string Other) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}

using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// Signatures that a text implies: who gives and who receives by a treaty that the sentence names has made it ("By the Treaty of Roskilde
/// Denmark surrendered Scania to Sweden"), and so has the state for which somebody signs ("signed by Sokolnikov for Russia").
/// </summary>
internal sealed class ImpliedSignatures
{
    private static readonly EntityLabel[] Treaties = [EntityLabel.Treaty];

    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal)
    {
        "CEDED_TERRITORY_TO", "RETURNED_TERRITORY_TO", "LEASED_TERRITORY_TO", "PAID_INDEMNITY_TO", "OPENED_PORT_TO", "GRANTED_RIGHT_TO",
    };

    private readonly GazetteerIndex _gazetteer;
    private readonly Discourse _discourse;
    private readonly HashSet<(string Party, string Treaty)> _told = [];

    public ImpliedSignatures(GazetteerIndex gazetteer, Discourse discourse)
    {
        _gazetteer = gazetteer;
        _discourse = discourse;
    }

    /// <summary>The signatures that the claims of a sentence imply and that no claim has told before.</summary>
    public IReadOnlyList<Claim> In(Sentence sentence, List<Claim> claims)
    {
        foreach (var claim in claims)
        {
            if (claim is { Type.Name: "SIGNED", Polarity: Polarity.Asserted })
            {
                _told.Add((claim[Role.Subject]!.Id, claim[Role.Object]!.Id));
            }
        }

        List<Claim>? implied = null;
        foreach (var claim in claims)
        {
            if (claim.Polarity == Polarity.Asserted && claim.Type.Name == "SIGNED" && SignedFor(claim) is { } served && _told.Add((served.Id, claim[Role.Object]!.Id)))
            {
                (implied ??= []).Add(Signature(claim, served, claim[Role.Object]!));
            }

            if (claim.Polarity != Polarity.Asserted || claim[Role.Treaty] is not { } treaty || !Deeds.Contains(claim.Type.Name) || Named(sentence, treaty) is not { } named || !IsUnder(sentence, named, treaty))
            {
                continue;
            }

            foreach (var filler in claim.Roles)
            {
                if (filler is { Role: Role.Subject or Role.Object, Entity: { Label: EntityLabel.State, Provisional: false } party } && MaySign(party, treaty) && _told.Add((party.Id, treaty.Id)))
                {
                    (implied ??= []).Add(Signature(claim, party, treaty));
                }
            }
        }

        return implied ?? (IReadOnlyList<Claim>)[];
    }

    /// <summary>The state for which a man signs: the one that the text names, or of those that he is known to have served the one that is known for a party.</summary>
    private EntityReference? SignedFor(Claim signature)
    {
        if (signature[Role.Subject] is not { Label: EntityLabel.Person } man || signature[Role.Object] is not { } treaty)
        {
            return null;
        }

        if (_discourse.PrincipalOf(man.Id) is { Label: EntityLabel.State } told)
        {
            return told.Provisional || MaySign(told, treaty) ? told : null;
        }

        return _gazetteer.Find(treaty.Id)?.Parties is { Count: > 0 } parties && _gazetteer.Find(man.Id)?.Serves.Where(parties.Contains).Distinct().ToList() is [var only] && _gazetteer.Find(only) is { } state
            ? EntityReference.To(state, string.Empty) : null;
    }

    /// <summary>Where the sentence calls it a treaty: nobody signed "the First Partition".</summary>
    private static Mention? Named(Sentence sentence, EntityReference treaty) =>
        sentence.Mentions.Find(mention => mention.As(Treaties)?.Id == treaty.Id && sentence.Tokens[mention.First..(mention.Last + 1)].Any(token => (token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None));

    /// <summary>Of a treaty that no gazetteer knows, the sentence must say that the deed was done by it: "by the treaty of 1904".</summary>
    private static bool IsUnder(Sentence sentence, Mention named, EntityReference treaty) =>
        !treaty.Provisional || sentence.Clauses.Exists(clause => clause.Phrases.Any(phrase => phrase is { Preposition: { } preposition, Items: [var only] } && only.Mention == named && sentence.Lexicon.Words.Cue("by-treaties", preposition)));

    /// <summary>Whom the gazetteer does not hold for a party gave or received what others settled.</summary>
    private bool MaySign(EntityReference party, EntityReference treaty) =>
        _gazetteer.Find(treaty.Id) is not { Parties.Count: > 0 } known || known.Parties.Contains(party.Id);

    private Claim Signature(Claim claim, EntityReference party, EntityReference treaty) =>
        new(ClaimTypes.Get("SIGNED"), [new RoleFiller(Role.Subject, party), new RoleFiller(Role.Object, treaty)], claim.Quotation, claim.Rule, claim.Language)
        {
            Date = _discourse.DateOf(treaty.Id) ?? claim.Date,
            Confidence = Math.Round(claim.Confidence * 0.75, 2),
        };
}

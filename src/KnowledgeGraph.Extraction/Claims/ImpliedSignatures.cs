using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Reference;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Claims;

/// <summary>
/// Who signed a treaty by what else is told: "By the Treaty of Roskilde Denmark surrendered Scania to Sweden" names both who made it, an envoy who signs
/// makes his state a party, and of two parties none signs alone.
/// </summary>
internal sealed class ImpliedSignatures
{
    private static readonly EntityLabel[] Treaties = [EntityLabel.Treaty];

    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal)
    {
        "CEDED_TERRITORY_TO", "RETURNED_TERRITORY_TO", "LEASED_TERRITORY_TO", "PAID_INDEMNITY_TO", "OPENED_PORT_TO", "GRANTED_RIGHT_TO",
    };

    /// <summary>What somebody does alone, with nobody who receives it: by a treaty that he has made.</summary>
    private static readonly HashSet<string> OwnDeeds = new(StringComparer.Ordinal) { "RENOUNCED", "RECOGNIZED" };

    private readonly GazetteerIndex _gazetteer;
    private readonly Discourse _discourse;
    private readonly Rulers _rulers;

    public ImpliedSignatures(GazetteerIndex gazetteer, Discourse discourse, Rulers rulers)
    {
        _gazetteer = gazetteer;
        _discourse = discourse;
        _rulers = rulers;
    }

    /// <summary>The signatures that the claims of a sentence imply and that no claim has told before.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">What it claims.</param>
    /// <param name="read">Which of its frames claims it; null where none claims anything.</param>
    public IReadOnlyList<Claim> In(Sentence sentence, List<Claim> claims, List<(Frame Frame, Claim Claim)>? read)
    {
        List<Claim>? implied = null;
        foreach (var claim in claims)
        {
            if (claim is { Type.Name: "SIGNED", Polarity: Polarity.Asserted })
            {
                _discourse.NoteSignature(claim[Role.Subject]!.Id, claim[Role.Object]!.Id);
            }
        }

        foreach (var claim in claims)
        {
            if (claim.Polarity != Polarity.Asserted)
            {
                continue;
            }

            if (claim is { Type.Name: "SIGNED", Date: { } signed } && !_discourse.MayBeOf(claim[Role.Object]!.Id, signed))
            {
                // Another treaty of this name.
                continue;
            }

            var (treaty, parties) = claim.Type.Name == "SIGNED" ? (claim[Role.Object]!, BesideSignatory(sentence, claim, claims)) : (claim[Role.Treaty], ByTerms(sentence, claim));
            foreach (var party in parties)
            {
                if ((party.Provisional || _discourse.MaySign(party, treaty!)) && !Refuses(claims, party, treaty!) && _discourse.NoteSignature(party.Id, treaty!.Id))
                {
                    (implied ??= []).Add(Signature(claim, party, treaty));
                }
            }
        }

        ByPersons(sentence, claims, read, ref implied);
        return implied ?? (IReadOnlyList<Claim>)[];
    }

    /// <summary>"Keller signing for Prussia and Ridder for Bavaria": who signs for a state, without saying what, signs the treaty of which the sentence or the text tells, and makes the state a party.</summary>
    private void ByPersons(Sentence sentence, List<Claim> claims, List<(Frame Frame, Claim Claim)>? read, ref List<Claim>? implied)
    {
        if (sentence.Lexicon.IsGerman || read is null)
        {
            return;
        }

        foreach (var (frame, claim) in read)
        {
            if (claim is not { Type.Name: "REPRESENTED", Polarity: Polarity.Asserted } || claim[Role.Subject] is not { Label: EntityLabel.Person } person || claim[Role.Object] is not { Label: EntityLabel.State } state
                || !Signs(sentence, frame) || Signs(sentence, claims, Acts(sentence, frame)) is not { } treaty)
            {
                continue;
            }

            foreach (var party in (EntityReference[])[person, state])
            {
                if (!Refuses(claims, party, treaty) && (party.Label == EntityLabel.Person || party.Provisional || _discourse.MaySign(party, treaty)) && _discourse.NoteSignature(party.Id, treaty.Id))
                {
                    (implied ??= []).Add(Signature(claim, party, treaty));
                }
            }
        }
    }

    /// <summary>Whether who represents a state signs by it: "A signing for X", "Signatures: A for X", "signed at Y, A acting for X".</summary>
    private static bool Signs(Sentence sentence, Frame frame) =>
        frame.Predicate is { } signing && !frame.Rule.IsNominal
            ? signing.Polarity == Polarity.Asserted && (sentence.Lexicon.Words.Cue("signing-verbs", signing.Lemma) ? frame.In(Role.Object).Any(static fill => fill.Phrase.Preposition == "for") : Acts(sentence, frame))
            : frame.Rule.IsNominal && frame.Rule.Nouns.Contains(LanguageLexicon.Signatory) && Array.Exists(sentence.Tokens, token => sentence.Lexicon.Words.Cue("signing-words", token.Lower))
                && sentence.Clauses.TrueForAll(static clause => clause.Predicates.TrueForAll(static predicate => predicate.Polarity == Polarity.Asserted));

    /// <summary>"The treaty was signed, A acting for X": a participle with a subject of its own says for whom he signed.</summary>
    private static bool Acts(Sentence sentence, Frame frame) =>
        frame is { Predicate: { Polarity: Polarity.Asserted } acting, Rule.IsNominal: false, Clause.Kind: Clauses.ClauseKind.Participle } && sentence.Lexicon.Words.Cue("acting-verbs", acting.Lemma);

    /// <summary>What is signed: what the sentence claims to have been, or else the treaty in view; null where there is none, or several.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="claims">What it claims.</param>
    /// <param name="here">Whether only what the sentence itself claims will do.</param>
    private EntityReference? Signs(Sentence sentence, List<Claim> claims, bool here)
    {
        EntityReference? signed = null;
        foreach (var claim in claims)
        {
            if (claim.Type.Name == "SIGNED" && claim[Role.Object] is { } treaty && treaty.Id != signed?.Id)
            {
                if (claim.Polarity != Polarity.Asserted || signed is not null)
                {
                    return null;
                }

                signed = treaty;
            }
        }

        return signed ?? (!here && _discourse.Treaty is { } view && (sentence.Dates.Count == 0 || sentence.Year is not { } year || _discourse.MayBeOfYear(view.Id, year, 1)) ? EntityReference.To(view, string.Empty) : null);
    }

    /// <summary>Who gives and who receives by a treaty that the sentence names, and of two who are known to have made it the other.</summary>
    private List<EntityReference> ByTerms(Sentence sentence, Claim claim)
    {
        if (claim is { Date: { } done } && claim[Role.Treaty] is { Provisional: false } told && !_discourse.MayBeOf(told.Id, done))
        {
            // Another treaty of this name.
            return [];
        }

        var parties = OwnDeeds.Contains(claim.Type.Name) ? ByOwnDeed(sentence, claim) : [.. Acting(sentence, claim)];
        if (parties.Count == 1 && claim[Role.Treaty] is { Provisional: false } treaty && _gazetteer.Find(treaty.Id) is { Parties.Count: 2 } made && made.Parties.Contains(parties[0].Id))
        {
            parties.AddRange(made.Parties.Where(party => party != parties[0].Id).Select(_gazetteer.Find).OfType<Entity>().Where(static party => party.Label == EntityLabel.State).Select(party => EntityReference.To(party, string.Empty)));
        }

        return parties;
    }

    /// <summary>"Im Frieden von Nystad verzichtete König Friedrich auf Livland": who acts for himself by a treaty that the clause names, and whom he recognizes if that is known to be the other party.</summary>
    private List<EntityReference> ByOwnDeed(Sentence sentence, Claim claim)
    {
        var parties = new List<EntityReference>();
        if (claim[Role.Treaty] is { } treaty && Named(sentence, treaty) is { } named && IsBy(sentence, named) && claim[Role.Subject] is { Label: EntityLabel.State, Provisional: false } subject)
        {
            parties.Add(subject);
            if (claim[Role.Object] is { Label: EntityLabel.State, Provisional: false } other && _gazetteer.Find(treaty.Id) is { } made && made.Parties.Contains(other.Id))
            {
                parties.Add(other);
            }
        }

        return parties;
    }

    private static IEnumerable<EntityReference> Acting(Sentence sentence, Claim claim) =>
        claim[Role.Treaty] is { } treaty && Deeds.Contains(claim.Type.Name) && (Named(sentence, treaty) is { } named ? IsUnder(sentence, named, treaty) : IsUnderSome(sentence))
            ? claim.Roles.Where(filler => filler is { Role: Role.Subject or Role.Object, Entity: { Label: EntityLabel.State, Provisional: false } }).Select(filler => filler.Entity) : [];

    /// <summary>The state for which a person signs, and of a treaty of two the other.</summary>
    private List<EntityReference> BesideSignatory(Sentence sentence, Claim claim, List<Claim> claims)
    {
        var parties = new List<EntityReference>();
        var (signatory, treaty) = (claim[Role.Subject]!, claim[Role.Object]!);
        if (signatory.Label == EntityLabel.Person && Served(sentence, signatory, treaty, claims) is { Label: EntityLabel.State } state)
        {
            parties.Add(state with { Text = string.Empty });
        }

        if (!sentence.Lexicon.IsGerman && _gazetteer.Find(treaty.Id) is { Parties.Count: 2 } made)
        {
            // Who signs for one of two signs with the other.
            parties.AddRange(parties.Exists(party => made.Parties.Contains(party.Id)) ? made.Parties.Select(_gazetteer.Find).OfType<Entity>().Select(party => EntityReference.To(party, string.Empty)) : _discourse.NamedParties(treaty.Id, sentence));
        }

        return parties;
    }

    /// <summary>The state for which a person acts: as the sentence or the text has said, as is known of a party of the treaty, or as is known at all; null where nobody knows.</summary>
    private EntityReference? Served(Sentence sentence, EntityReference person, EntityReference treaty, List<Claim> claims)
    {
        if (claims.Find(claim => claim is { Type.Name: "REPRESENTED", Polarity: Polarity.Asserted } && claim[Role.Subject]?.Id == person.Id)?[Role.Object] is { } told)
        {
            return told;
        }

        if (_discourse.PrincipalOf(person.Id) is { } principal)
        {
            return principal;
        }

        if (_gazetteer.Find(person.Id) is not { } known)
        {
            return null;
        }

        var parties = _gazetteer.Find(treaty.Id)?.Parties ?? [];
        var serving = known.Serves.Where(parties.Contains).Select(_gazetteer.Find).OfType<Entity>().ToList();
        return serving.Count > 0 ? EntityReference.To(serving[0], string.Empty)
            : _rulers.Of(sentence, known) is { } ruled ? EntityReference.To(ruled, string.Empty)
            : _discourse.ServedBy(person.Id, sentence.Year);
    }

    /// <summary>"Britain signed, Russia refused to": whether the sentence tells of somebody that he did not sign.</summary>
    private static bool Refuses(List<Claim> claims, EntityReference party, EntityReference treaty) =>
        claims.Exists(claim => claim.Type.Name == "SIGNED" && claim.Polarity != Polarity.Asserted && claim[Role.Subject]?.Id == party.Id && claim[Role.Object]?.Id == treaty.Id);

    /// <summary>Where the sentence calls it a treaty: nobody signed "the First Partition".</summary>
    private static Mention? Named(Sentence sentence, EntityReference treaty) =>
        sentence.Mentions.Find(mention => mention.As(Treaties)?.Id == treaty.Id && sentence.Tokens[mention.First..(mention.Last + 1)].Any(token => (token.Lexeme.NounClass & NounClass.Treaty) != NounClass.None));

    /// <summary>Of a treaty that no gazetteer knows, the sentence must say that the deed was done by it: "by the treaty of 1904".</summary>
    private static bool IsUnder(Sentence sentence, Mention named, EntityReference treaty) =>
        !treaty.Provisional || IsBy(sentence, named);

    private static bool IsBy(Sentence sentence, Mention named) =>
        sentence.Clauses.Exists(clause => clause.Phrases.Any(phrase => phrase is { Preposition: { } preposition, Items: [var only] } && only.Mention == named && sentence.Lexicon.Words.Cue("by-treaties", preposition)));

    /// <summary>"Russia beat the Turks. By the peace the Sultan ceded ...": whether the sentence says that the deed was done by a treaty, though it does not name it.</summary>
    private static bool IsUnderSome(Sentence sentence) => !sentence.Lexicon.IsGerman && sentence.Clauses.Exists(clause => clause.Phrases.Any(phrase => phrase is { Preposition: { } preposition, Items: [{ Kind: ItemKind.Noun, Determiner: "the" or "this" or "that" } only] }
        && (only.Class & NounClass.Treaty) != NounClass.None && sentence.Lexicon.Words.Cue("by-treaties", preposition)));

    private Claim Signature(Claim claim, EntityReference party, EntityReference treaty) =>
        new(ClaimTypes.Get("SIGNED"), [new RoleFiller(Role.Subject, party), new RoleFiller(Role.Object, treaty)], claim.Quotation, claim.Rule, claim.Language)
        {
            Date = _discourse.DateOf(treaty.Id) ?? claim.Date,
            Confidence = Math.Round(claim.Confidence * 0.75, 2),
        };
}

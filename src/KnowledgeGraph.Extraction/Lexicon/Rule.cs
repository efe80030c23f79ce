using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>One way of saying one claim type in one language.</summary>
internal sealed class Rule
{
    /// <summary>For example <c>de/ceded-territory-to#abtreten</c>.</summary>
    public required string Id { get; init; }

    public required ClaimType Type { get; init; }

    public required string Language { get; init; }

    public required string File { get; init; }

    public required long Line { get; init; }

    public IReadOnlyList<string> Verbs { get; init; } = [];

    public IReadOnlyList<string> Nouns { get; init; } = [];

    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Where each role is looked for, best place first.</summary>
    public IReadOnlyDictionary<Role, IReadOnlyList<Slot>> Roles { get; init; } = new Dictionary<Role, IReadOnlyList<Slot>>();

    /// <summary>Kinds of entity, where a role takes fewer than the claim type allows.</summary>
    public IReadOnlyDictionary<Role, IReadOnlyList<EntityLabel>> Kinds { get; init; } = new Dictionary<Role, IReadOnlyList<EntityLabel>>();

    /// <summary>Phrases that must be there, by the lemma or the @class of their head.</summary>
    public List<Condition> With { get; init; } = [];

    /// <summary>Phrases that must not be there.</summary>
    public List<Condition> Without { get; init; } = [];

    /// <summary>Where qualifiers are read.</summary>
    public IReadOnlyDictionary<string, QualifierSource> Qualifiers { get; init; } = new Dictionary<string, QualifierSource>(StringComparer.Ordinal);

    /// <summary>Roles that are looked for anywhere in the clause where no place of the rule holds them: what the claim type asks for there can be nothing else.</summary>
    public IReadOnlyList<Role> Anywhere { get; init; } = [];

    /// <summary>What may stand in for a role that the sentence leaves out.</summary>
    public IReadOnlyDictionary<Role, IReadOnlyList<Inference>> Infer { get; init; } = new Dictionary<Role, IReadOnlyList<Inference>>();

    /// <summary>Whether the rule takes parties of a treaty for its signatories who are known to be so: nothing is learnt from its claims.</summary>
    public bool TellsWhatIsKnown => Infer.TryGetValue(Role.Subject, out var standing) && standing.Contains(Inference.NamedParties);

    /// <summary>Active, passive or, where null, both.</summary>
    public Voice? Voice { get; init; }

    /// <summary>The polarity of every claim of this rule; null where the sentence decides.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>Whether several subjects do it to one another (A and B allied themselves).</summary>
    public bool Reciprocal { get; init; }

    /// <summary>Whether what it reads happened where its verb is denied: did not accept, ging nicht darauf ein.</summary>
    public bool Denied { get; init; }

    /// <summary>How sure a reading by this rule is at best.</summary>
    public double Confidence { get; init; } = 0.9;

    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Sentences that must not give an asserted claim of this type.</summary>
    public IReadOnlyList<string> Counterexamples { get; init; } = [];

    /// <summary>Its conditions as far as the words of a sentence can be held against them; filled when the lexicon is indexed.</summary>
    public Asking[] Asks { get; private set; } = [];

    /// <summary>Its roles as reading asks for them; filled when the lexicon is indexed.</summary>
    public RolePlaces[] Places { get; private set; } = [];

    /// <summary>The places where it reads qualifiers, a bit for each <see cref="SlotKind"/>.</summary>
    public uint QualifierPlaces { get; private set; }

    /// <summary>Whether it is read from a noun; such a reading gives way to one from a verb.</summary>
    public bool IsNominal => Nouns.Count > 0;

    /// <summary>The kinds of entity that a role takes.</summary>
    public IReadOnlyList<EntityLabel> Labels(Role role) => Kinds.TryGetValue(role, out var kinds) ? kinds : Type.FindRole(role)!.Labels;

    /// <summary>Where a role is looked for; null where the rule does not read it.</summary>
    public RolePlaces? PlacesOf(Role role)
    {
        foreach (var places in Places)
        {
            if (places.Role == role)
            {
                return places;
            }
        }

        return null;
    }

    /// <summary>Lays out what reading asks for again and again.</summary>
    public void Index(Asking[] asks)
    {
        Asks = asks;
        Places = [.. Roles.Select(role => new RolePlaces(role.Key, [.. role.Value], [.. Labels(role.Key)]))];
        QualifierPlaces = Qualifiers.Values.SelectMany(source => source.Slots).Aggregate(0u, (places, slot) => places | (1u << (int)slot.Kind));
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>Where a rule looks for a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Slots">The places, best first.</param>
/// <param name="Labels">The kinds of entity that it takes.</param>
internal sealed record RolePlaces(Role Role, Slot[] Slots, EntityLabel[] Labels);

/// <summary>A phrase that must, or must not, stand in a place.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Heads">Lemmas, or classes of noun (<c>@treaty</c>); empty: any phrase.</param>
internal sealed record Condition(Slot Slot, List<string> Heads);

/// <summary>Where a qualifier is read.</summary>
/// <param name="Slots">The places, best first.</param>
/// <param name="Literal">The value itself (<c>=trade</c>).</param>
internal sealed record QualifierSource(IReadOnlyList<Slot> Slots, string? Literal);

/// <summary>A sentence and the claims it gives.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Claims">What each claim must have: role or qualifier and an id, a name or a text.</param>
/// <param name="Line">Its line.</param>
internal sealed record RuleExample(string Text, IReadOnlyList<IReadOnlyDictionary<string, string>> Claims, long Line);

/// <summary>What stands in for a role that the sentence leaves out.</summary>
internal enum Inference
{
    /// <summary>Whoever gives under the treaty in view: who ceded or paid before, signed under duress, lost the war.</summary>
    Obligor,

    /// <summary>The other side of the treaty or war in view, where there is exactly one.</summary>
    Counterparty,

    /// <summary>The other of the two parties of the treaty under which the sentence says that it happened: "Under the treaty Siam gave up Battambang"; nobody where none is told.</summary>
    OtherParty,

    /// <summary>The state for which an envoy was last spoken of.</summary>
    Principal,

    /// <summary>The state for which the last of those acts who are known to act for one: his successor acts for it too.</summary>
    Predecessor,

    /// <summary>The parties of the treaty in the role of object, or else who does something under it in the same sentence.</summary>
    Parties,

    /// <summary>Those parties of the treaty in the role of object whom the text names, here or before, and of whom it has not told that they signed.</summary>
    NamedParties,

    /// <summary>The state last spoken of that is not in another role.</summary>
    LastState,

    /// <summary>The state that the person in the subject rules or serves, by the gazetteer.</summary>
    Served,

    /// <summary>The state that took the territory before, by an earlier claim of the text.</summary>
    Holder,

    /// <summary>Who took a place or won a battle just before: "took X in March; Y was stormed in May".</summary>
    Attacker,

    /// <summary>The one other state that the sentence names before the trigger.</summary>
    NamedState,

    /// <summary>The state that is governed from the capital in which it happened: "was declined in London".</summary>
    Seat,

    /// <summary>The person last spoken of.</summary>
    LastPerson,

    /// <summary>The war in view, or that which the treaty in the role of subject is known to have ended.</summary>
    War,

    /// <summary>The treaty in view.</summary>
    Treaty,

    /// <summary>The treaty that is called after where, and made when, the sentence tells: "came to terms at Ouchy in 1912".</summary>
    TreatyMadeHere,

    /// <summary>The treaty of which the text told before the one in the role of subject.</summary>
    TreatyBefore,

    /// <summary>The sides of the war in view.</summary>
    Belligerents,

    /// <summary>The two whose relations were last broken off.</summary>
    Estranged,

    /// <summary>Those who last allied themselves: "England schloss sich ihm (dem Bündnis) an".</summary>
    Allies,

    /// <summary>The battle fought where the clause says that it happened: "streckte in Yorktown die Waffen", "der Sturm auf Curupaytí scheiterte".</summary>
    Scene,

    /// <summary>The battlefield that a clause beside it tells: "attacked near Adwa and was beaten", "a clash at Bac Le, in which the column was routed".</summary>
    Field,

    /// <summary>Who shall do what is asked: "Russland forderte, dass Japan verzichte".</summary>
    Addressee,

    /// <summary>The place before a colon, in a dateline or in the note before: where the battle was.</summary>
    Battlefield,

    /// <summary>Who is to do what the verb asks: "demanded that India withdraw"; with an infinitive, the state of which it speaks first: "threatened to invade India".</summary>
    Asked,

    /// <summary>As <see cref="Asked"/>, but not whom the deed that is refused would have been about or against: "refused to fight against India".</summary>
    Refused,

    /// <summary>Who has just demanded or threatened: whose demand it is that is refused.</summary>
    Demander,

    /// <summary>Who has just declared war on the subject: against whom a reply in kind goes.</summary>
    Declarer,

    /// <summary>Who has just declared war on whomsoever: against whom somebody answers with a declaration of his own.</summary>
    Challenger,

    /// <summary>Of whom something has just been demanded: who refuses it.</summary>
    Summoned,

    /// <summary>The party of the treaty in view in whose part of the world the place lies: who opens Nagasaki under a treaty of Japan and the United States.</summary>
    NearestParty,

    /// <summary>The state that the clause names as where the right is used: "might trade in Siam", "free to call at Spanish harbours"; with a treaty in view only one of its parties.</summary>
    Host,

    /// <summary>Foreign states and their subjects at large.</summary>
    Foreigners,

    /// <summary>The battle last spoken of, where that was just before.</summary>
    Battle,

    /// <summary>The town that somebody attacked or besieged not long ago: of its garrison is told.</summary>
    Besieged,

    /// <summary>Who forces another to do what the verb says: "Baudin compelled the fortress to surrender".</summary>
    Enforcer,

    /// <summary>The state last spoken of, in a note without a verb: "1894: Einmarsch in X, Besetzung von Y".</summary>
    Headline,

    /// <summary>Who does what the item before tells, in a note without a verb: "a) China recognises Korea; b) cession of Formosa".</summary>
    ItemBefore,

    /// <summary>Who gave the paper of which a relative clause tells: "sent Serbia a note that demanded satisfaction".</summary>
    Sender,

    /// <summary>Who has just offered, or been asked, to mediate: "both sides accepted".</summary>
    Offerer,

    /// <summary>Between whom somebody has just offered, or been asked, to mediate.</summary>
    Offered,

    /// <summary>To whom a land has just been given: of the price that is told next he is the payer.</summary>
    Buyer,

    /// <summary>Who has just given a land: the price is paid to him.</summary>
    Seller,

    /// <summary>Nobody: where the sentence names no one for a side that may stay open, the claim is made without it.</summary>
    Nobody,

    /// <summary>As <see cref="Nobody"/>, where a treaty is in view: one of its parties, of which nothing tells which.</summary>
    SomeParty,
}

/// <summary>Active or passive.</summary>
internal enum Voice
{
    /// <summary>The subject does it.</summary>
    Active,

    /// <summary>It is done to the subject.</summary>
    Passive,
}

using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Says which entities a phrase in a role stands for.</summary>
internal sealed partial class Resolver
{
    private static readonly EntityLabel[] StatesAndGroups = [EntityLabel.State, EntityLabel.Group];

    private static readonly EntityLabel[] Persons = [EntityLabel.Person];

    private readonly Document _document;
    private readonly Discourse _discourse;
    private readonly GazetteerIndex _gazetteer;
    private readonly Anaphora _anaphora;
    private readonly Rulers _rulers;
    private readonly Titles _titles;

    public Resolver(Document document, Discourse discourse, GazetteerIndex gazetteer)
    {
        _document = document;
        _discourse = discourse;
        _gazetteer = gazetteer;
        _anaphora = new Anaphora(discourse);
        _rulers = new Rulers(gazetteer);
        _titles = new Titles(discourse, _rulers);
    }

    public List<EntityReference> Resolve(Sentence sentence, Frame frame, RoleFill fill, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        var result = new List<EntityReference>();
        if (fill.Phrase.Preposition == "from" && fill.Phrase.Last + 1 < sentence.Tokens.Length && sentence.Lexicon.Words.Cue("bearings-behind", sentence.Tokens[fill.Phrase.Last + 1].Lower))
        {
            // "the Kurile chain from Urup northwards": where it begins, not who gave it.
            return result;
        }

        if (!fill.OfOwner && (Ground.IsBattlefield(fill.Phrase, labels.AsArray()) || Fit.IsBareField(fill.Phrase, labels.AsArray())) && fill.Phrase.Items.TrueForAll(item => Fit.Score(item, [EntityLabel.Battle]) == 0 || item.Mention?.Candidates.Count == 0))
        {
            return Battles(sentence, fill.Phrase);
        }

        if (!fill.OfOwner && labels.Contains(EntityLabel.Battle) && fill.Phrase.Items is [{ Kind: ItemKind.Noun, Mention: null, Attributes: [{ Preposition: "of", Head.Mention: { } ground }] } fight] && sentence.Lexicon.Words.Cue("standing-for-nouns", sentence.Tokens[fight.Head].Lower))
        {
            // "won the battle of Novi and lost that of Wagram"
            return [Battle(sentence, ground)];
        }

        if (frame.Rule.Type.Name == "SUED_FOR_PEACE" && fill.Role == Role.Subject && !fill.OfOwner && fill.Phrase.Head.Kind != ItemKind.Name && _discourse.Attacker is { } attacker)
        {
            // "The British marched on Mandalay. The court sued for peace": not that of those who march. Whoever is named is meant all the same.
            taken = [.. taken, attacker.Id];
        }

        fill = Sender(sentence, frame, fill) is { } sender ? fill with { Phrase = sender } : fill;
        foreach (var item in fill.Phrase.Items)
        {
            var found = fill.OfOwner ? OwnSubject(sentence, frame, item, labels, taken) ?? Owners(sentence, item, labels, taken) : Item(sentence, frame, item, labels, taken);
            if (frame.Rule.Type.FindRole(fill.Role) is { PersonActsForState: true })
            {
                found = ForTheirStates(sentence, item, fill.OfOwner, OfAttackers(sentence, frame, fill.Role, item, found));
            }

            foreach (var reference in found)
            {
                References.AddNew(result, reference);
            }
        }

        return result;
    }

    private IEnumerable<EntityReference> Item(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (Fit.Score(item, labels) == 0)
        {
            return [];
        }

        if (item.Kind == ItemKind.Pronoun && item.Attributes.Count > 0)
        {
            return labels.Contains(EntityLabel.Treaty) ? OneOf(sentence, item) : OfThoseBefore(sentence, item, labels) ? Owners(sentence, item, labels, taken) : [];
        }

        if (item.Kind == ItemKind.Pronoun)
        {
            return Carried(frame, item, labels, taken) ?? Remembered(frame, item, labels, OfPronoun(sentence, frame, item, labels, taken));
        }

        if (item.Kind == ItemKind.Name || (item.Apposed is { } apposed && (apposed.Candidates.Count > 0 || labels.Contains(EntityLabel.Person))))
        {
            return OfTheirState(sentence, item, labels, taken) ?? Named(sentence, item, item.Apposed ?? item.Mention!, labels);
        }

        if (item.Mention is { } beside && beside.First >= item.First && beside.Last <= item.Last && !(beside.Candidates.Count == 0 && NamesLand(item)) && !LiesOn(sentence, item, beside))
        {
            return Led(sentence, item, beside, labels, taken);
        }

        return (labels.Contains(EntityLabel.Territory) ? Located(sentence, item) : null) ?? Noun(sentence, frame, item, labels, taken);
    }

    /// <summary>"The Caribbean island of Tobago": what the of-phrase names is meant, not what is said of it.</summary>
    private static bool NamesLand(Item item) =>
        ItemKinds.IsLand(item) && item.Attributes is [{ Preposition: "of" } of] && of.Items.TrueForAll(inner => inner is { Kind: ItemKind.Name, Mention.Candidates.Count: > 0 } && ItemKinds.IsLand(inner));

    /// <summary>"The Danube fortress of Turtucaia": the first name says only where it lies.</summary>
    private static bool LiesOn(Sentence sentence, Item item, Mention beside) =>
        !sentence.Lexicon.IsGerman && beside.Last < item.Head && (item.Class & (NounClass.Place | NounClass.Port)) != NounClass.None && item.Attributes is [{ Preposition: "of", Items: [{ Kind: ItemKind.Name }] }];

    private IEnumerable<EntityReference> Named(Sentence sentence, Item item, Mention mention, IReadOnlyList<EntityLabel> labels)
    {
        var text = Words(sentence, mention.First, mention.Last);
        if (sentence.Lexicon.IsGerman && BothAllies(sentence, mention, text) is { } allies)
        {
            return allies;
        }

        if (mention.As(labels) is { } entity)
        {
            return [Reference(entity, entity.Label == EntityLabel.Person ? Untitled(sentence, mention) : text)];
        }

        if (sentence.Lexicon.IsGerman && Fit.IslandersOf(mention, labels.AsArray()))
        {
            return [Reference(_document.Provisional.Get(EntityLabel.Group, mention.Text), text)];
        }

        if (mention.Candidates.Count == 0 && OfCabinet(sentence, mention))
        {
            return [];
        }

        if (mention.Candidates.Count > 0)
        {
            return labels.Contains(EntityLabel.State) && mention.As([EntityLabel.Person]) is { } person && StateOf(sentence, person) is { } state ? [state with { Text = text }] : [];
        }

        if (!labels.Contains(EntityLabel.Person) && labels.Contains(EntityLabel.State) && mention.Last > mention.First && Fit.Realm(item)?.As([EntityLabel.State]) is { } realm)
        {
            return [Reference(realm, text)];
        }

        var label = NounClasses.Label(item.Class) is { } led && labels.Contains(led) ? led : Guess(labels);
        return [Reference(_document.Provisional.Get(label, label == EntityLabel.Person && IsBareGenitive(sentence, item, mention) ? mention.Text[..^1] : mention.Text), text)];
    }

    /// <summary>"Die Niederlage Benedeks": behind a noun that is no title a name without article ends with the s of the genitive.</summary>
    private static bool IsBareGenitive(Sentence sentence, Item item, Mention mention) =>
        sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Name, Determiner: null } && mention is { Kind: MentionKind.Unknown, Text: { Length: > 4 } name } && name.EndsWith('s') && mention.First > 0
        && sentence.Tokens[mention.First - 1] is { Tag: Tag.Noun, Mention: null } noun && (noun.Lexeme.NounClass & (NounClass.Office | NounClass.Person | NounClass.Place | NounClass.Ship)) == NounClass.None;

    private List<EntityReference> Battles(Sentence sentence, Phrase phrase)
    {
        var fought = new List<EntityReference>();
        foreach (var item in phrase.Items)
        {
            if (Fought(sentence, phrase, item) is { } battle)
            {
                References.AddNew(fought, battle);
            }
        }

        return fought;
    }

    /// <summary>The battle fought where an item of a phrase says; null where it names no place.</summary>
    private EntityReference? Fought(Sentence sentence, Phrase phrase, Item item) => Ground.Of(phrase, item) is { } place
        ? Battle(sentence, place) is var battle && item.Kind == ItemKind.Noun ? battle with { Text = WithoutDeterminer(sentence, item, item.End) } : battle
        : item.Mention is { } named ? Battle(sentence, named) : null;

    /// <summary>The battle fought at a place, by the gazetteer or provisional.</summary>
    public EntityReference Battle(Sentence sentence, Mention place)
    {
        if (place.Entity is { Label: EntityLabel.Battle } fought)
        {
            return Reference(fought, place.Text);
        }

        var known = _gazetteer.CalledAfter(EntityLabel.Battle, place)
            .OrderBy(candidate => Lifetimes.Distance(candidate, sentence.Year)).FirstOrDefault();
        var link = sentence.Lexicon.IsGerman ? "Schlacht bei" : "Battle of";
        var battle = known is not null && Lifetimes.Distance(known, sentence.Year) < 3 ? known
            : _document.Provisional.Get(EntityLabel.Battle, $"{link} {place.Text}", "battle-of-" + Tokens.Folding.Slug(place.Entity?.Name ?? place.Text));
        return Reference(battle, place.Text);
    }

    private static EntityLabel Guess(IReadOnlyList<EntityLabel> labels) =>
        labels.Contains(EntityLabel.Person) ? EntityLabel.Person
        : labels.Contains(EntityLabel.Territory) ? EntityLabel.Territory
        : labels[0];

    /// <summary>"Region Ussuri", "the island of Malta", "General X": a noun and the name it leads.</summary>
    private List<EntityReference> Led(Sentence sentence, Item item, Mention name, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        // "des paraguayischen Forts López" is called Fort López.
        var text = sentence.Lexicon.IsGerman && item.Owners.Count > 0 && item.Head == name.First - 1 ? $"{item.Lemma} {Words(sentence, name.First, item.Last)}"
            : sentence.Lexicon.IsGerman && item.IsPlural && (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port)) != NounClass.None ? Words(sentence, name.First, item.Last) : WithoutDeterminer(sentence, item, item.Last);
        var own = NounClasses.Label(item.Class);
        var known = own is null ? name.As(labels) : name.As([own.Value]) ?? (sentence.Lexicon.IsGerman && own is EntityLabel.Waterway or EntityLabel.Place && name.Candidates.Count > 0 ? name.As(own == EntityLabel.Place ? Spots : labels) : null);
        if (known is null && own is EntityLabel.Territory or EntityLabel.Group && (!sentence.Lexicon.IsGerman || (own == EntityLabel.Territory && ((item.Class & NounClass.State) != NounClass.None || (item.IsPlural && sentence.Lexicon.Words.Cue("realms", item.Lemma))))) && labels.Contains(EntityLabel.State))
        {
            // "des Landes Korea", "the principalities Moldavia and Wallachia", "its ally Portugal": what the gazetteer calls a state.
            known = name.As([EntityLabel.State]);
        }

        if (known is not null && labels.Contains(known.Label))
        {
            // "the Russian envoy Obreskov" is called Obreskov.
            return [Reference(known, known.Label == EntityLabel.Person && !sentence.Lexicon.IsGerman ? Untitled(sentence, name) : text)];
        }

        return own is { } label && labels.Contains(label)
            ? [Reference(_document.Provisional.Get(label, label is EntityLabel.Person or EntityLabel.Ship ? name.Text : text), text)]
            : name.As(labels) is { } entity ? [Reference(entity, text)]
            : own == EntityLabel.Person && labels.Contains(EntityLabel.State) ? [.. Ruled(sentence, item, name, text)]
            : own == EntityLabel.Ship && item.Owners.Count > 0 && labels.Contains(EntityLabel.State) ? [.. item.Owners.Select(flag => flag.As(StatesAndGroups)).OfType<Entity>().Select(flag => Reference(flag, text))]
            : own == EntityLabel.Ship && labels.Contains(EntityLabel.State) && !sentence.Lexicon.IsGerman && item.Possessive is not null ? Owners(sentence, item, labels, taken)
            : [];
    }

    /// <summary>"The province", "das ganze Land": a land that nothing but an article tells.</summary>
    private bool IsBareLand(Sentence sentence, Item item) =>
        (item.Class & (NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Waterway)) != NounClass.None
        && item is { Determiner: "der" or "die" or "das" or "den" or "dem" or "dieses" or "diese" or "diesen" or "dieser" or "the" or "this", Attributes.Count: 0, Owners.Count: 0 }
        && (!item.IsPlural || (sentence.Lexicon.IsGerman && _discourse.TitleLand is { Gender: "pl" }))
        && item.Modifiers.TrueForAll(token => sentence.Lexicon.Words.Cue("whole-lands", sentence.Tokens[token].Lower));

    /// <summary>"The sultan", "der Kaiser": who is meant by a title; null where nobody is.</summary>
    private EntityReference? Bearer(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, bool states) =>
        states && Titled(sentence, item) is { } reigning ? reigning with { Text = Words(sentence, item.First, item.Last) }
            : sentence.Lexicon.IsGerman && Taken(sentence, item, labels, taken) is { } meant ? Reference(meant, Words(sentence, item.First, item.Last))
            : states ? ByTitle(sentence, item, labels, taken) : null;

    private IEnumerable<EntityReference> Noun(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        var land = labels.Contains(EntityLabel.Territory);
        if (((labels.Contains(EntityLabel.State) ? Newborn(sentence, item, taken) : null) ?? (land ? Realm(sentence, item, taken) ?? OwnCountry(sentence, item, labels, taken) : null)) is { } realm)
        {
            return [realm];
        }

        if (StatesByAdjective(sentence, item, labels) is { } each)
        {
            return each;
        }

        if (labels.Contains(EntityLabel.State) && Neighbour(sentence, frame, item, taken) is { } neighbour)
        {
            return neighbour;
        }

        if (land && IsBareLand(sentence, item))
        {
            var spoken = sentence.Lexicon.IsGerman ? GermanLand(sentence, item, labels, taken) : LastLand(sentence, item, taken);
            return spoken.Count > 0 || !Uncommon(sentence, item) ? spoken : Described(sentence, frame, item, labels);
        }

        var states = !land && (labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Group));
        if ((item.Class & NounClass.Office) != NounClass.None && labels.Contains(EntityLabel.Person) && item.Owners.Count > 0
            && item.Owners[0].As(StatesAndGroups) is { } master && _discourse.EnvoyOf(master.Id) is { } envoy)
        {
            return [envoy with { Text = Words(sentence, item.First, item.Last) }];
        }

        if ((item.Class & (NounClass.Organ | NounClass.Office)) != NounClass.None && states && (Fit.OwnerScore(item) > 1 || OfOpponents(sentence, item) || OfSides(sentence, item)))
        {
            return Owners(sentence, item, labels, taken);
        }

        if (states && (Ally(sentence, item) ?? League(sentence, frame, item, taken) ?? Confederates(sentence, item, taken) ?? Outcome(sentence, item, taken) ?? OfRulersPeople(sentence, item, taken)) is { } outcome)
        {
            return outcome;
        }

        if ((sentence.Lexicon.IsGerman ? GermanPeopled(sentence, item, labels, taken, states) : Peopled(sentence, item, labels, taken, states)) is { } peopled)
        {
            return peopled;
        }

        if (Bearer(sentence, item, labels, taken, states) is { } bearer)
        {
            return [bearer];
        }

        if (states && (Opponents(sentence, item, labels, taken) ?? Sides(sentence, frame, item, labels, taken)) is { } sides)
        {
            return sides;
        }

        return (states ? Answering(sentence, frame, item, taken) : null) ?? OfClass(sentence, frame, item, labels, taken, states);
    }

    /// <summary>What a noun stands for by its class alone: the treaty, the war, the envoy, the empire.</summary>
    private IEnumerable<EntityReference> OfClass(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, bool states)
    {
        if ((item.Class & NounClass.Treaty) != NounClass.None && labels.Contains(EntityLabel.Treaty))
        {
            return Treaty(sentence, frame, item);
        }

        if ((item.Class & NounClass.War) != NounClass.None && labels.Contains(EntityLabel.War))
        {
            return War(sentence, frame, item, taken);
        }

        if ((item.Class & (NounClass.Office | NounClass.Person)) != NounClass.None && labels.Contains(EntityLabel.Person))
        {
            return Officer(sentence, item);
        }

        return (item.Class & (NounClass.State | NounClass.Organ)) != NounClass.None && states ? StateNoun(sentence, item, labels, taken) : Described(sentence, frame, item, labels);
    }

    /// <summary>"Friedrich ... er fiel in Böhmen ein", "Maria Theresia ... sie trat Schlesien ab": who was spoken of stands for his state, or she for hers; null where the pronoun is not of that gender.</summary>
    private EntityReference? ActingFor(Sentence sentence, Frame frame, string pronoun)
    {
        var she = pronoun == "ihr" || (pronoun == "sie" && frame.Predicate is { Singular: true, Plural: false });
        return (she || pronoun is "er" or "ihn" or "ihm") && _discourse.Topics.Man(_discourse.Sentence) is { Label: EntityLabel.Person } person
            && _gazetteer.Find(person.Id)?.Gender == "f" == she ? Acting(sentence, person.Id) : null;
    }

    private EntityReference? Acting(Sentence sentence, string person) =>
        _gazetteer.Find(person) is { } known && _rulers.Of(sentence, known) is { } state ? Reference(state, string.Empty) : null;

    /// <summary>A person as the text names him, without the offices before the name: "the Russian envoy Obreskov" is called Obreskov.</summary>
    private string Untitled(Sentence sentence, Mention mention)
    {
        var first = mention.First;
        for (var i = first; i < mention.Last; i++)
        {
            // English writes the office small before a name, German only what it takes for a title.
            var office = (sentence.Tokens[i].Lexeme.NounClass & NounClass.Office) != NounClass.None && (sentence.Lexicon.IsGerman ? i == first && sentence.Tokens[i].Is(Lemmas.WordKind.Title) : char.IsLower(sentence.Tokens[i].Text[0]));
            first = office ? i + 1 : first;
        }

        return Words(sentence, first, mention.Last);
    }

    private string Words(Sentence sentence, int first, int last) => MentionStage.Words(sentence, _document, first, last);

    private string WithoutDeterminer(Sentence sentence, Item item, int last)
    {
        var first = item.First;
        while (first < item.Head && sentence.Tokens[first].Tag is Tag.Determiner)
        {
            first++;
        }

        if (item.Extended is { } extended && extended.Participle < item.Head)
        {
            // "die von den Russen besetzten Provinzen": how they came to be is no part of their name.
            first = extended.Participle + 1;
        }

        return Words(sentence, first, last);
    }

    private static EntityReference Reference(Entity entity, string text) => EntityReference.To(entity, text);
}

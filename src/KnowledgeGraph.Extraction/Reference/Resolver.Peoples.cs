using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Which states stand behind nouns: the empire, the four powers, British subjects, the sultan's government, his army.</summary>
internal sealed partial class Resolver
{
    /// <summary>Nouns that may stand for a state, a group or somebody who acts for one.</summary>
    private const NounClass Actors = NounClass.State | NounClass.Organ | NounClass.Office | NounClass.Group | NounClass.Parties;

    /// <summary>Men, peoples and bodies of a state; null where the noun is none of them.</summary>
    private IEnumerable<EntityReference>? Peopled(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, bool states)
    {
        if (!sentence.Lexicon.IsGerman && item.Both && (item.Class & (NounClass.Office | NounClass.Person)) != NounClass.None && labels.Contains(EntityLabel.Person)
            && _anaphora.BothPersons(Words(sentence, item.First, item.Last), sentence.Lexicon.Words.GroupOf("realms").ContainsKey(item.Lemma)).ToList() is { Count: 2 } pair)
        {
            return pair;
        }

        if (states && (item.Class & NounClass.Organ) != NounClass.None && OfRuler(sentence, item) is { } crown)
        {
            return [Reference(crown, Words(sentence, item.First, item.Last))];
        }

        if (states && item is { IsPlural: true, Possessive: "his" or "her" or "its" or "their" } && (item.Class & NounClass.Office) != NounClass.None && Owners(sentence, item, labels, taken) is { Count: > 0 } served)
        {
            // "Frederick made peace. His ministers signed it": they act for the state for which he does.
            return served;
        }

        if (!sentence.Lexicon.IsGerman && states && (item.Owners.Count > 0 || item.Possessive is "its" or "their") && (item.Class & NounClass.People) != NounClass.None)
        {
            // "British subjects": what is granted to them is granted to their state.
            return Owners(sentence, item, labels, taken);
        }

        return null;
    }

    /// <summary>Both sides, the contracting parties, three powers: those of the war, of the treaty or last named; null where the noun means no such.</summary>
    private IEnumerable<EntityReference>? Sides(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (((item.Class & NounClass.Parties) != NounClass.None || (item.Both && (item.Class & (NounClass.State | NounClass.Organ | NounClass.Group)) != NounClass.None) || OfficersOfSides(sentence, item, labels)))
        {
            if (CommandersTogether(sentence, item, taken) is { } commanding)
            {
                return commanding;
            }

            if (item.Both && Signing(sentence, frame) is { Count: 2 } signing && (_discourse.Topics.Couple(_discourse.Sentence) is not { Count: 2 } couple || couple.Any(side => signing.Any(signer => signer.Id == side.Id))))
            {
                // "Am 1. Juli unterzeichneten beide Regierungen den Vertrag": its parties are known.
                return AsNamed(sentence, [.. signing.Select(side => side with { Text = Words(sentence, item.First, item.Last) })]);
            }

            var contracting = sentence.Lexicon.Words.Set("contracting-parties").Contains(item.Lemma);
            var both = _anaphora.Parties(Words(sentence, item.First, item.Last), contracting, taken, Mediators(frame), sentence.Lexicon.Words.Cue("duals", item.Lemma)).ToList();
            if (both.Count == 0 && item.Both && sentence.Mentions.Select(mention => mention.As([EntityLabel.Treaty])).OfType<Entity>().FirstOrDefault() is { } told && _discourse.Parties(told.Id) is { Count: 2 } parties)
            {
                // "Beide Regierungen unterzeichneten den Vertrag, der als X bekannt ist": its parties.
                both = [.. parties.Select(party => party with { Text = Words(sentence, item.First, item.Last) })];
            }

            both.RemoveAll(side => taken.Contains(side.Id));
            both = both.Count == 1 && item.Both && TwoOthers(sentence, item, taken) is { Count: 2 } others ? others : both;
            return both.Count > 0 || !Unnamed(sentence, item, labels) ? AsNamed(sentence, both) : [Reference(_document.Provisional.Get(EntityLabel.Group, WithoutDeterminer(sentence, item, item.Last)), Words(sentence, item.First, item.Last))];
        }

        if (!sentence.Lexicon.IsGerman && item is { IsPlural: true, Owners.Count: 0, Quantity: { Currency: null, Value: > 2 and < 8 } number } && (item.Class & (NounClass.State | NounClass.Parties | NounClass.Group | NounClass.Organ)) != NounClass.None
            && Signing(sentence, frame) is var contracted && contracted.Count == number.Value)
        {
            // "The three powers concluded the Treaty of London": its parties are known.
            return contracted.Select(side => side with { Text = Words(sentence, item.First, item.Last) });
        }

        if (sentence.Lexicon.IsGerman && item.IsPlural && item.Quantity is { Value: > 1 and < 8 } counted && (item.Class & (NounClass.State | NounClass.Parties | NounClass.Group)) != NounClass.None
            && _anaphora.Counted((int)counted.Value, Words(sentence, item.First, item.Last)) is { Count: > 0 } together)
        {
            return together.Where(side => !taken.Contains(side.Id));
        }

        return null;
    }

    /// <summary>"Between both courts mediated the British envoy": for whom he acts is none of the two; empty where nobody mediates.</summary>
    private IReadOnlyList<string> Mediators(Frame frame)
    {
        if (frame.Rule.Type.Name != "MEDIATED_BETWEEN")
        {
            return [];
        }

        var mediators = new List<string>();
        foreach (var item in frame.In(Role.Subject).SelectMany(fill => fill.Phrase.Items))
        {
            mediators.AddRange(item.Owners.Append(item.Mention).Select(mention => mention?.As([EntityLabel.State])?.Id).OfType<string>());
            if (item.Mention?.As([EntityLabel.Person]) is { } person && _discourse.ActsFor(person.Id) is { } served)
            {
                mediators.Add(served.Id);
            }
        }

        return mediators;
    }

    /// <summary>Subjects of a ruler, and "die Herzogtümer" for those last given; null where the noun is neither.</summary>
    private IEnumerable<EntityReference>? GermanPeopled(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, bool states)
    {
        if (states && (item.Class & NounClass.People) != NounClass.None && Owners(sentence, item, labels, taken) is { Count: > 0 } whose)
        {
            // "den Untertanen des Kaisers": what is granted to them is granted to their state.
            return whose;
        }

        if (labels.Contains(EntityLabel.Territory) && item is { IsPlural: true, Determiner: "die" or "diese", Attributes.Count: 0, Modifiers.Count: 0, Owners.Count: 0 } && (item.Class & (NounClass.Territory | NounClass.Place)) != NounClass.None
            && _discourse.Lands.Pronoun("all", _discourse.Sentence) is { Count: > 1 } several)
        {
            // "die Herzogtümer": those last given.
            return several.Select(each => each with { Text = Words(sentence, item.First, item.Last) });
        }

        return null;
    }

    /// <summary>"The four powers", "the two western powers": those last named together or last allied, or nobody known; null where no number tells how many.</summary>
    private IEnumerable<EntityReference>? Numbered(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        sentence.Lexicon.IsGerman || item is not { IsPlural: true, Owners.Count: 0, Quantity: { Currency: null, Value: > 1 } number } ? null
            : number.Value == 2 ? _discourse.Topics.Others(_discourse.Sentence, taken) is { Count: 2 } two ? two.Select(state => state with { Text = Words(sentence, item.First, item.Last) }) : null
            : _discourse.Several.Count == number.Value ? _discourse.Several.Select(state => state with { Text = Words(sentence, item.First, item.Last) })
            : _discourse.Allies.Count == number.Value ? _discourse.Allies.Select(state => state with { Text = Words(sentence, item.First, item.Last) })
            : [];

    /// <summary>"The empire", "his army", "das Heer des Zaren", "the four powers": a noun that stands for states.</summary>
    private IEnumerable<EntityReference> StateNoun(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman && item.Attributes.Count > 0 && item.Attributes[0].Head is { Kind: ItemKind.Noun } whose)
        {
            // "das Heer des Zaren": of him, or of nobody known.
            return Reigning(sentence, whose.Lemma, _rulers.Of(sentence, whose)) is { } lord ? [Reference(lord, Words(sentence, item.First, item.End))] : Owners(sentence, item, labels, taken);
        }

        if (!sentence.Lexicon.IsGerman && _discourse.Attacker is { } attacker && sentence.Lexicon.Words.Cue("defenders", item.Lemma))
        {
            // "The Russians besieged Silistria. The garrison refused to surrender": not that of those who lie before the town.
            taken = [.. taken, attacker.Id];
        }

        if (sentence.Lexicon.Words.Cue("no-state", item.Lemma) && item.Owners.Count == 0 && item.Possessive is null)
        {
            // "defeated the insurgents": whoever they are, no state that was spoken of.
            return item is { IsPlural: true, Determiner: not null } && labels.Contains(EntityLabel.Group) ? [Reference(_document.Provisional.Get(EntityLabel.Group, WithoutDeterminer(sentence, item, item.Last)), Words(sentence, item.First, item.Last))] : [];
        }

        if (Cabinet(sentence, item) is { } minister)
        {
            return StateOfMinister(sentence, minister) is { } governed && !taken.Contains(governed.Id) ? [Reference(governed, Words(sentence, item.First, item.Last))] : [];
        }

        if ((UnderLeader(sentence, item, taken) ?? SentBy(sentence, item, labels, taken)) is { } led)
        {
            return [led];
        }

        if (OfNamed(sentence, item, taken) is { } of)
        {
            return of;
        }

        if (OfTitleAdjective(sentence, item, taken) is { } crowned)
        {
            return [crowned];
        }

        return Numbered(sentence, item, taken) is { } numbered ? numbered
            : OnlyNamed(sentence, item, taken) is { } named ? [Reference(named, Words(sentence, item.First, item.Last))]
            : item.Owners.Count > 0 || (item.Possessive is not null && (sentence.Lexicon.IsGerman || item.Possessive is "his" or "her" || (item.Possessive is "their" && (item.Class & NounClass.Organ) != NounClass.None))) ? Owners(sentence, item, labels, taken)
            : (item.Determiner is null && item.Possessive is null) || Particular(sentence, item) ? []
            : item.IsPlural && (item.Class & NounClass.Organ) == NounClass.None ? OrUnnamed(sentence, item, labels, Together(sentence, item, taken))
            : sentence.Lexicon.IsGerman && (sentence.Lexicon.Words.GroupOf("state-kinds").ContainsKey(item.Lemma) ? _discourse.CalledInText(item.Lemma, EntityLabel.State, taken) : _discourse.CalledBy(item.Lemma, EntityLabel.State, taken)) is { } called ? [Reference(called, Words(sentence, item.First, item.Last))]
            : _anaphora.State(Words(sentence, item.First, item.Last), taken, sentence.Lexicon.Words.GroupOf("state-kinds").GetValueOrDefault(item.Lemma));
    }

    /// <summary>"His army": that of the state for which the man last spoken of acts.</summary>
    private List<EntityReference> Commanded(Sentence sentence, EntityReference commander, List<EntityLabel> owning, string text) =>
        _discourse.PrincipalOf(commander.Id) is { } acting ? [acting with { Text = text }]
            : _discourse.ServedBy(commander.Id, sentence.Year) is { } served && owning.Contains(served.Label) ? [served with { Text = text }]
            : [];

    /// <summary>"Three blows fell on the sultan. His fleet was burnt": the state of the ruler last named, in the sentence or the one before; null where none was.</summary>
    private Entity? Lorded(Sentence sentence, Item item)
    {
        if (sentence.Lexicon.IsGerman || item.Possessive is not ("his" or "her") || (item.Class & NounClass.Organ) == NounClass.None)
        {
            return null;
        }

        var before = _discourse.Sentence > 0 && _discourse.Sentence <= _document.Sentences.Count ? _document.Sentences[_discourse.Sentence - 1] : null;
        return LastRuler(sentence, item.First) ?? (before is null || before.Lexicon != sentence.Lexicon ? null : LastRuler(before, before.Tokens.Length));
    }

    /// <summary>The state of a ruler's title that a sentence names last, with no person and no state behind it; null where there is none.</summary>
    private Entity? LastTitle(Sentence sentence)
    {
        for (var i = sentence.Tokens.Length - 1; i >= 0; i--)
        {
            if (sentence.Tokens[i].Mention is { } mention && mention.As(Sovereigns) is not null)
            {
                return null;
            }

            if ((sentence.Tokens[i].Lexeme.NounClass & NounClass.Office) != NounClass.None && sentence.Tokens[i].Analysis is { } noun && _rulers.Of(sentence, noun.Lemma) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    private Entity? LastRuler(Sentence sentence, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (sentence.Tokens[i].Mention is { } mention)
            {
                if (mention.As(Persons) is { } man)
                {
                    return _discourse.PrincipalOf(man.Id) is { } principal ? _gazetteer.Find(principal.Id) : _rulers.Of(sentence, man) ?? mention.Served;
                }
            }
            else if (_rulers.Of(sentence, sentence.Tokens[i].Lower) is { } state && (sentence.Tokens[i].Lexeme.NounClass & NounClass.Office) != NounClass.None)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"The sultan's government": the state that the title in the genitive means; null where there is none.</summary>
    private Entity? OfRuler(Sentence sentence, Item item)
    {
        for (var i = item.First + 1; i < item.Head && !sentence.Lexicon.IsGerman; i++)
        {
            if (sentence.Tokens[i].Tag == Tag.Genitive && (sentence.Tokens[i - 1].Lexeme.NounClass & NounClass.Office) != NounClass.None && sentence.Tokens[i - 1].Mention is null && OfTitle(sentence, sentence.Tokens[i - 1].Lower) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"Er eroberte Eriwan", where a state is asked for: that of the man who was last the subject; null where the pronoun is no man's.</summary>
    private IEnumerable<EntityReference>? Meant(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (!sentence.Lexicon.IsGerman || item.Lemma is not ("er" or "ihm" or "ihn" or "dieser") || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Person) || labels.Contains(EntityLabel.Territory) || _discourse.Topics.Man(_discourse.Sentence) is { Label: EntityLabel.State })
        {
            return null;
        }

        if (item.Lemma == "dieser" && _discourse.Sentence > 0 && item.First < 2 && _document.Sentences[_discourse.Sentence - 1] is var before && before.Lexicon == sentence.Lexicon && LastTitle(before) is { } crowned && !taken.Contains(crowned.Id))
        {
            // "Sie unterstellten sich dem Zaren. Dieser erklärte Polen den Krieg."
            return [Reference(crowned, item.Lemma)];
        }

        var man = item.Lemma == "dieser" ? _discourse.Persons.FirstOrDefault() : _discourse.LastPerson is { } last ? _gazetteer.Find(last.Id) : null;
        return man is not null && !taken.Contains(man.Id) && StateOf(sentence, man) is { } state && !taken.Contains(state.Id) ? [state with { Text = item.Lemma }] : null;
    }

    /// <summary>"Der Zar", "the sultan": the state that a title means by itself; null where it means none.</summary>
    private EntityReference? Titled(Sentence sentence, Item item) =>
        !(_discourse.Told(item.Lemma) is not null && ByTitle(sentence, item, Persons, []) is not null) && Reigning(sentence, item.Lemma, _rulers.Of(sentence, item)) is { } ruled && item.Owners.Count == 0 && (item.Possessive is null || sentence.Lexicon.IsGerman) ? Reference(ruled, item.Lemma) : null;

    /// <summary>"The papal troops", "the rebel army": whose they are the adjective tells, and not what was spoken of last.</summary>
    private static bool Particular(Sentence sentence, Item item) => !sentence.Lexicon.IsGerman && (item.Class & NounClass.Organ) != NounClass.None
        && item.Modifiers.Exists(token => sentence.Tokens[token] is { Mention: null } word && !word.Is(Lemmas.WordKind.Quantifier | Lemmas.WordKind.Number | Lemmas.WordKind.Direction | Lemmas.WordKind.Both)
            && !sentence.Lexicon.Words.Set("plain-adjectives").Contains(word.Lower));

    /// <summary>"Der Gesandte", "the general", "both ministers": persons spoken of before, of whom an office of several is only who holds it.</summary>
    private IEnumerable<EntityReference> Officer(Sentence sentence, Item item)
    {
        var words = Words(sentence, item.First, item.Last);
        if (Beside(sentence, item) is { } beside)
        {
            return [beside];
        }

        if (Offices.IsOneOfSeveral(sentence, item) && !item.IsPlural)
        {
            return item.Attributes.Count == 0 && _discourse.OfficeHolders.GetValueOrDefault(Offices.Name(sentence, item.Head)) is { } holder ? [Reference(holder, words)] : [];
        }

        return item.Both ? _anaphora.BothPersons(words) : item.Determiner is not null && item.Owners.Count == 0 && !item.IsPlural && !(sentence.Lexicon.IsGerman && item.Attributes.Count > 0)
            ? _anaphora.Person(words).Where(person => _gazetteer.Find(person.Id) is not { } known || Titles.CanMean(sentence, item.Lemma, known)) : [];
    }

    /// <summary>"Beide Außenminister": where the text has not named two men, the two states whose they are.</summary>
    private bool OfficersOfSides(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels) =>
        sentence.Lexicon.IsGerman && item.Both && (item.Class & NounClass.Office) != NounClass.None && !(labels.Contains(EntityLabel.Person) && _anaphora.BothPersons(item.Lemma).Any());

    /// <summary>"Friedrich II. ließ durch seinen Gesandten verhandeln": of the state that is the subject of the clause, or for which that man acts; null where it is neither by name.</summary>
    private List<EntityReference>? GermanOwnSubject(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels)
    {
        if (item.Possessive is not { } possessive || !possessive.StartsWith("sein", StringComparison.Ordinal) || item.Owners.Count > 0 || !labels.Contains(EntityLabel.State) || frame.Clause.Predicates.Count == 0
            || Subjects.Own(sentence, frame.Clause, frame.Clause.Predicates[0]) is not { Items: [var whose] } subject || subject.Last >= item.First)
        {
            return null;
        }

        if (whose is { Kind: ItemKind.Noun, IsPlural: false, Mention: null, Owners.Count: 0, Attributes.Count: 0 } && (whose.Class & Actors) == NounClass.None && GermanCases.GenderOf(sentence, whose) is 'm' or 'n')
        {
            // "Der Gläubiger gelangte zu seiner Forderung": his own, and no state's that was spoken of.
            return [];
        }

        if (whose is not { Kind: ItemKind.Name, Mention: { } mention })
        {
            return null;
        }

        if (mention.As([EntityLabel.State, EntityLabel.Person]) is null && mention.Kind == MentionKind.Name && frame.Clause.Kind == Clauses.ClauseKind.Main)
        {
            // "Riga hielt sich unter seinem Gouverneur": the town's, and no state's that was spoken of.
            return [];
        }

        var text = Words(sentence, item.First, item.Last);
        return mention.As([EntityLabel.State]) is { } state ? [Reference(state, text)]
            : mention.As(Persons) is { } person && StateOf(sentence, person) is { } served ? [served with { Text = text }]
            : null;
    }

    /// <summary>"Britain regained its privileges": the possessive takes up the subject of its own clause; null where that is none by name.</summary>
    private List<EntityReference>? OwnSubject(Sentence sentence, Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if ((OfAround(sentence, frame, item, labels, taken) ?? Favoured(sentence, frame, item, labels, taken)) is { } around)
        {
            return around;
        }

        if (sentence.Lexicon.IsGerman)
        {
            return GermanOwnSubject(sentence, frame, item, labels);
        }

        if (Answered(sentence, frame, item, taken) is { } asking)
        {
            return asking;
        }

        if (sentence.Lexicon.IsGerman || item.Possessive is not ("its" or "their") || item.Owners.Count > 0 || frame.Clause.Predicates.Count == 0
            || Subjects.Own(sentence, frame.Clause, frame.Clause.Predicates[0]) is not { } subject || subject.Last >= item.First)
        {
            return null;
        }

        var owning = labels.Where(label => label is EntityLabel.State or EntityLabel.Group).ToList();
        var named = subject.Items.Where(inner => inner.Kind == ItemKind.Name).Select(inner => inner.Mention?.As(owning.Count > 0 ? owning : StatesAndGroups)).OfType<Entity>().ToList();
        if (frame.Rule.Type.Name == "RECOGNIZED" && named.Exists(state => taken.Contains(state.Id)))
        {
            // "Spain acknowledged its independence": nobody recognises himself.
            return null;
        }

        return named.Count > 0 && (item.Possessive == "their" || named.Count == 1) ? [.. named.Select(state => Reference(state, Words(sentence, item.First, item.Last)))] : null;
    }
}

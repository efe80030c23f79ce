using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Whose forces are meant by who leads them or by whose they are called: troops under General X, the imperial army, our regiments.</content>
internal sealed partial class Resolver
{
    /// <summary>"Troops under General X occupied Y", "die Truppen unter X": the state of him who leads them; null where nobody is named behind them or no state is known for him.</summary>
    private EntityReference? UnderLeader(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if ((item.Class & NounClass.Organ) == NounClass.None || item.Owners.Count > 0 || item.Possessive is not null || (item.Attributes.Count > 0 && (sentence.Lexicon.IsGerman || !item.Attributes.TrueForAll(Counts))) || item.End + 2 >= sentence.Tokens.Length)
        {
            return null;
        }

        var at = Leading(sentence, item.End + 1);
        if (at + 1 >= sentence.Tokens.Length || !sentence.Lexicon.Words.Cue("leading", sentence.Tokens[at].Lower)
            || sentence.Mentions.Find(mention => mention.First > at && mention.First < at + LeaderReach && mention.As(Persons) is not null) is not { } leader)
        {
            return null;
        }

        var state = StateOf(sentence, leader, leader.As(Persons)!);
        return state is null || taken.Contains(state.Id) ? null : state with { Text = Words(sentence, item.First, item.Last) };
    }

    /// <summary>"The Tsar sent an army across the Dniester, which occupied Moldavia": of the state that sends them; null where nobody does, or no state is known for him.</summary>
    private EntityReference? SentBy(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || item.Owners.Count > 0 || item.Possessive is not null || item.Determiner is not (null or "a" or "an") || item.Attributes.Exists(attribute => !Counts(attribute)))
        {
            return null;
        }

        foreach (var clause in sentence.Clauses)
        {
            if (clause.Predicates is not [{ Voice: Voice.Active } sending] || sending.Token >= item.First || !sentence.Lexicon.Words.Cue("sends-forces", sending.Lemma) || !clause.Bare.Exists(phrase => phrase.Items.Contains(item))
                || Subjects.Surface(sentence, clause) is not { Items: [var sender] })
            {
                continue;
            }

            var state = sender.Kind == ItemKind.Pronoun ? AsBefore(sentence, sender, StatesAndGroups, taken, _anaphora.Pronoun(sender, StatesAndGroups, taken, sending)).FirstOrDefault()
                : (sender.Mention ?? sender.Apposed) is { } named ? named.As(StatesAndGroups) is { } land ? Reference(land, string.Empty) : named.As(Persons) is { } man ? StateOf(sentence, named, man) : null
                : Titled(sentence, sender);
            return state is null || taken.Contains(state.Id) ? null : state with { Text = Words(sentence, item.First, item.Last) };
        }

        return null;
    }

    /// <summary>"Blücher and Wellington beat Napoleon. The two commanders entered Paris": the states of those who were together the subject; null where the noun means no men or there were none.</summary>
    private List<EntityReference>? CommandersTogether(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        !sentence.Lexicon.IsGerman && item is { Both: true, Owners.Count: 0 } && (item.Class & (NounClass.Office | NounClass.Person)) != NounClass.None && _discourse.Topics.People(_discourse.Sentence) is { Count: 2 } people
        && people.Select(man => _discourse.ActsFor(man.Id)).OfType<EntityReference>().Where(state => !taken.Contains(state.Id)).Select(state => state with { Text = Words(sentence, item.First, item.Last) }).ToList() is { Count: > 0 } states ? states : null;

    /// <summary>"a force of four thousand men", "a fleet of thirty sail": of what a force is made, and not whose it is.</summary>
    private static bool Counts(Phrase attribute) => attribute.Preposition == "of" && attribute.Items.TrueForAll(item => item.Mention is null && item.Owners.Count == 0 && (item.Class & NounClass.Office) == NounClass.None);

    /// <summary>"a fleet from Boston under Phips", "a second army, commanded by Bulnes": where the word stands that leads to the commander, behind whence the force came and a comma.</summary>
    private static int Leading(Sentence sentence, int at)
    {
        if (!sentence.Lexicon.IsGerman && sentence.Tokens[at].Lower == "from" && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Mention is { } whence)
        {
            at = whence.Last + 1;
        }

        return !sentence.Lexicon.IsGerman && at < sentence.Tokens.Length && sentence.Tokens[at].IsPunctuation(',') ? at + 1 : at;
    }

    /// <summary>"Die Truppen des Generals Harris", "the regiments of Marshal Soult": theirs or, where no state is known for him, nobody's of whom was told; null where no person is named behind them.</summary>
    private IEnumerable<EntityReference>? OfNamed(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if ((item.Class & NounClass.Organ) == NounClass.None || item.Owners.Count > 0 || item.Attributes is not [{ Preposition: null or "of" or "von", Items: [{ Mention: { } named } whose] }] || named.As(StatesAndGroups) is not null || named.As(Persons) is not { } man)
        {
            return null;
        }

        var state = StateOf(sentence, named, man) ?? Owners(sentence, whose, StatesAndGroups, taken).FirstOrDefault();
        return state is null || taken.Contains(state.Id) ? [] : [state with { Text = Words(sentence, item.First, item.Last) }];
    }

    /// <summary>"The Russians marched on Tashkent. General Chernyayev stormed the city": an officer of whom nothing else is known is of those who attack.</summary>
    private IEnumerable<EntityReference> OfAttackers(Sentence sentence, Frame frame, Role role, Item item, IEnumerable<EntityReference> found) =>
        role == Role.Subject && frame.Rule.Type.Name == "SEIZED" && !sentence.Lexicon.IsGerman && item is { Kind: ItemKind.Name, Mention: { Served: null } named } && Commands(sentence, named) && _discourse.Attacker is { Label: EntityLabel.State } side
            ? found.Select(reference => reference is { Label: EntityLabel.Person, Provisional: true } && _discourse.ActsFor(reference.Id) is null ? side with { Text = reference.Text } : reference)
            : found;

    /// <summary>Whether a rank of an army or a fleet stands in or directly before a name: "General Chernyayev".</summary>
    private static bool Commands(Sentence sentence, Mention named)
    {
        for (var i = Math.Max(0, named.First - 1); i <= named.Last; i++)
        {
            if (sentence.Lexicon.Words.Cue("ranks-of-war", sentence.Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far behind the troops the name of him who leads them may stand: "under the command of General X".</summary>
    private const int LeaderReach = 6;

    /// <summary>"The imperial army", "kaiserliche Truppen": the state that the title of its ruler means; null where no adjective of a title leads the noun or the text has spoken of no such ruler.</summary>
    private EntityReference? OfTitleAdjective(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if ((item.Class & (NounClass.Organ | NounClass.Office | NounClass.People)) == NounClass.None || item.Owners.Count > 0 || item.Modifiers.Count == 0)
        {
            return null;
        }

        var titles = sentence.Lexicon.Words.GroupOf("title-adjectives");
        foreach (var token in item.Modifiers)
        {
            if (titles.GetValueOrDefault(sentence.Tokens[token].Analysis?.Lemma ?? sentence.Tokens[token].Lower) is { } title)
            {
                var state = sentence.Lexicon.IsGerman ? Reigning(sentence, title, _rulers.Of(sentence, title)) ?? _titles.Of(sentence, title, taken, monarchs: false) : AtHand(sentence, sentence.Tokens[token].Lower, title, taken) ?? OfTitle(sentence, title);
                return state is null || taken.Contains(state.Id) ? null : Reference(state, Words(sentence, item.First, item.Last));
            }
        }

        return null;
    }

    /// <summary>"Japan was ready. The imperial cabinet declared war": the state last spoken of that has such a rank, unless the text has told of the ruler or of him who bears the title before all others; null where there is none.</summary>
    private Entity? AtHand(Sentence sentence, string adjective, string title, IReadOnlyCollection<string> taken)
    {
        if (!sentence.Lexicon.Words.GroupOf("rank-adjectives").TryGetValue(adjective, out var kind) || _discourse.Told(title) is not null || (_rulers.Of(sentence, title) is { } first && _discourse.HasSpoken(first.Id)))
        {
            return null;
        }

        return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && state.Kind == kind && !taken.Contains(state.Id));
    }

    /// <summary>"In the talks that Trist held, he demanded": the one person who is the subject of a clause before the pronoun in its sentence; null where none or several are.</summary>
    private IEnumerable<EntityReference>? SubjectBefore(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (!sentence.Lexicon.Words.Cue("he-or-she", item.Lemma) || labels.Contains(EntityLabel.Territory))
        {
            return null;
        }

        Mention? before = null;
        foreach (var clause in sentence.Clauses)
        {
            if (clause.Kind is not (ClauseKind.Relative or ClauseKind.Content) || clause.Predicates.Count == 0 || clause.Last >= item.First
                || Subjects.Own(sentence, clause, clause.Predicates[0]) is not { Items: [{ Kind: ItemKind.Name, Mention: { } mention }] } || mention.As(Persons) is not { } person)
            {
                continue;
            }

            if (before is not null && before.As(Persons)!.Id != person.Id)
            {
                return null;
            }

            before = mention;
        }

        if (before?.As(Persons) is not { } man || taken.Contains(man.Id) || (man.Gender is { Length: > 0 } gender && !sentence.Lexicon.Words.Cue("of-gender-" + gender, item.Lemma)))
        {
            return null;
        }

        return labels.Contains(EntityLabel.Person) ? [Reference(man, item.Lemma)]
            : labels.Contains(EntityLabel.State) && StateOf(sentence, man) is { } state && !taken.Contains(state.Id) ? [state with { Text = item.Lemma }] : null;
    }

    /// <summary>"We ceded Olivença", "unsere Truppen": the state of him who tells; nobody where it is not known, null where the word is not one of the first person.</summary>
    private IEnumerable<EntityReference>? Narrating(Sentence sentence, string word, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, string text)
    {
        if (!sentence.Lexicon.Words.Cue("first-person", word))
        {
            return null;
        }

        return _discourse.Narrator is { } state && labels.Contains(EntityLabel.State) && !taken.Contains(state.Id) ? [Reference(state, text)] : [];
    }

    /// <summary>"Beiden Verbündeten": those who last allied themselves; null where the mention is no such word or the text has told of none.</summary>
    private IEnumerable<EntityReference>? BothAllies(Sentence sentence, Mention mention, string text)
    {
        if (mention.Entity is not { Label: EntityLabel.Group, Kind: "coalition", Members.Count: 0 } || mention.First == 0)
        {
            return null;
        }

        // "die drei Verbündeten": as many as were last told to be allied or were named together.
        var count = sentence.Tokens[mention.First - 1].Is(Lemmas.WordKind.Both) ? 2 : (int)(sentence.Quantities.Find(quantity => quantity.Last == mention.First - 1)?.Value ?? 0);
        return count < 2 ? null : new[] { _discourse.Allies, _discourse.Topics.Several(_discourse.Sentence), _discourse.Several }.FirstOrDefault(several => several.Count == count)?.Select(side => side with { Text = text });
    }
}

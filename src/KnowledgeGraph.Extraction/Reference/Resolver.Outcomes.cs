using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Nouns that tell a state by what became of it, and pronouns that tell one of two by its place: the victor, the new republic, the kingdom, the latter.</content>
internal sealed partial class Resolver
{
    /// <summary>"Its Prussian ally": one ally by the adjective of his state is that state; null where the noun is none.</summary>
    private IEnumerable<EntityReference>? Ally(Sentence sentence, Item item)
    {
        if (!item.IsPlural && Apposed(sentence, item) is { } apposed)
        {
            return [Reference(apposed, Words(sentence, item.First, item.Last))];
        }

        if (item.IsPlural || !sentence.Lexicon.Words.Cue("single-allies", item.Lemma))
        {
            return null;
        }

        if (!sentence.Lexicon.IsGerman && item.Last + 1 < sentence.Tokens.Length && sentence.Tokens[item.Last + 1].Mention is { Kind: MentionKind.Name } name && name.First == item.Last + 1 && name.As([EntityLabel.State]) is { } named)
        {
            // "its ally Sweden"
            return [Reference(named, Words(sentence, item.First, name.Last))];
        }

        return item.Owners is [{ Kind: MentionKind.Adjective or MentionKind.Demonym } flag, ..] && flag.As([EntityLabel.State]) is { } ally ? [Reference(ally, Words(sentence, item.First, item.Last))] : null;
    }

    /// <summary>"His ally, the King of Prussia", "its old enemy, France": whom the words behind the comma name is meant; null where the noun tells no such tie or they name no state.</summary>
    private Entity? Apposed(Sentence sentence, Item item)
    {
        if (sentence.Lexicon.IsGerman || item.Possessive is null || !sentence.Lexicon.Words.Cue("ties-of-states", item.Lemma) || item.Last + 2 >= sentence.Tokens.Length || sentence.Tokens[item.Last + 1].Tag != Tag.Comma)
        {
            return null;
        }

        return sentence.Nodes.Find(node => node.Phrase is { Preposition: null } && node.First == item.Last + 2)?.Phrase is not { Items: [var named] } ? null
            : (named.Mention ?? Fit.Realm(named))?.As([EntityLabel.State]) ?? ((named.Class & NounClass.Office) != NounClass.None ? _rulers.Of(sentence, named) : null);
    }

    /// <summary>"The allies landed in the Crimea": those who last allied themselves, or else who fight the same enemy; null where the noun means no such or the text has told of none.</summary>
    private List<EntityReference>? Confederates(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        !sentence.Lexicon.IsGerman && item is { IsPlural: true, Determiner: "the", Owners.Count: 0, Attributes.Count: 0, Mention: null, Apposed: null } && sentence.Lexicon.Words.Cue("single-allies", item.Lemma)
        && (_discourse.LastAllies.Count > 1 ? _discourse.LastAllies : _discourse.SideBySide()).Where(ally => ally.Label == EntityLabel.State && !taken.Contains(ally.Id)).ToList() is { Count: > 1 } allies ? allies.ConvertAll(ally => ally with { Text = Words(sentence, item.First, item.Last) }) : null;

    /// <summary>"joined the alliance of France and Britain", "the Anglo-French alliance", "concluded an alliance, which Sweden joined": those who made it, where one becomes the ally of each; null where the noun is no league or nobody is known to have made it.</summary>
    private IEnumerable<EntityReference>? League(Sentence sentence, Frame frame, Item item, IReadOnlyCollection<string> taken)
    {
        if (sentence.Lexicon.IsGerman || frame.Rule.Type.Name != "ALLIED_WITH" || item.IsPlural || item.Mention is not null || !sentence.Lexicon.Words.Cue("leagues", item.Lemma))
        {
            return null;
        }

        var named = item.Owners.Concat(item.Attributes.Where(attribute => attribute.Preposition is "of" or "between").SelectMany(attribute => attribute.Items).Select(inner => inner.Mention).OfType<Mention>())
            .Select(mention => mention.As([EntityLabel.State])).OfType<Entity>().DistinctBy(state => state.Id).Select(state => Reference(state, Words(sentence, item.First, item.End))).ToList();
        var allies = named.Count > 0 ? named : [.. _discourse.Allies.Select(ally => ally with { Text = Words(sentence, item.First, item.Last) })];
        return allies.Count > 1 && !allies.Exists(ally => taken.Contains(ally.Id)) ? allies : null;
    }

    /// <summary>"The powers": those last named together, and never one alone.</summary>
    private IEnumerable<EntityReference> Together(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        _discourse.Topics.Several(_discourse.Sentence).Where(state => !taken.Contains(state.Id)).ToList() is { Count: > 1 } several
            ? several.Select(state => state with { Text = Words(sentence, item.First, item.Last) })
            : [];

    /// <summary>"The victor", "der Besiegte": who has won or lost by what the text has told; nobody where it has told nothing, null where the noun means neither.</summary>
    private IEnumerable<EntityReference>? Outcome(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        var won = sentence.Lexicon.Words.Cue("victors", item.Lemma);
        if ((!won && !sentence.Lexicon.Words.Cue("vanquished", item.Lemma)) || item.Owners.Count > 0 || item.Attributes.Count > 0 || (item.Determiner is null && item.Possessive is null))
        {
            return null;
        }

        if (Array.Exists(sentence.Tokens, token => sentence.Lexicon.Words.Cue("votes", token.Lower)))
        {
            // "A plebiscite would decide; the winner was to pay the loser": whoever wins the vote.
            return [];
        }

        var sides = _discourse.Outcome(won, item.IsPlural, taken);
        return sides.Count == 0 && item.Both ? null
            : item.IsPlural == sides.Count > 1 ? sides.Select(side => side with { Text = Words(sentence, item.First, item.Last) })
            : [];
    }

    /// <summary>"The new state", "die junge Republik": the one that has come to be, or else the last subject; null where the noun is no such or nobody is known.</summary>
    private EntityReference? Newborn(Sentence sentence, Item item, IReadOnlyCollection<string> taken)
    {
        if ((item.Class & NounClass.State) == NounClass.None || item is not { IsPlural: false, Attributes.Count: 0, Owners.Count: 0, Modifiers.Count: > 0 } || item.Mention is not null || !sentence.Lexicon.Words.Cue("taking-up", item.Determiner ?? string.Empty)
            || !item.Modifiers.TrueForAll(token => sentence.Lexicon.Words.Cue("new-realms", sentence.Tokens[token].Analysis?.Lemma ?? sentence.Tokens[token].Lower) || sentence.Lexicon.Words.Cue("new-realms", sentence.Tokens[token].Lower)))
        {
            return null;
        }

        var kind = sentence.Lexicon.Words.GroupOf("state-kinds").GetValueOrDefault(item.Lemma);
        var born = _discourse.Newborn(kind, taken);
        return born is null ? null : born with { Text = Words(sentence, item.First, item.Last) };
    }

    /// <summary>"India recognised the new state. China established relations with it.": whom others deal with who recognise too; null where none was just recognised.</summary>
    private IEnumerable<EntityReference>? Recognised(Frame frame, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken) =>
        frame.Rule.Type.Name is "ESTABLISHED_RELATIONS_WITH" or "RECOGNIZED" && item.Lemma is "it" or "ihm" && taken.Count > 0 && labels.Contains(EntityLabel.State)
        && _discourse.Recognized is { } recognized && !taken.Contains(recognized.Id) ? [recognized with { Text = item.Lemma }] : null;

    /// <summary>"The kingdom was annexed": the state of that kind last spoken of, where a land is asked for; null where the noun tells no kind or there is none.</summary>
    private EntityReference? Realm(Sentence sentence, Item item, IReadOnlyCollection<string> taken) =>
        !sentence.Lexicon.IsGerman && (item.Class & NounClass.State) != NounClass.None && item is { Determiner: "the" or "this" or "that", IsPlural: false, Attributes.Count: 0, Owners.Count: 0, Modifiers.Count: 0 }
        && sentence.Lexicon.Words.GroupOf("state-kinds").GetValueOrDefault(item.Lemma) is { } kind
        && (_anaphora.SubjectOf(kind, taken) ?? _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && state.Kind == kind && !taken.Contains(state.Id))) is { } called
            ? Reference(called, Words(sentence, item.First, item.Last)) : null;

    /// <summary>"Britain annexed their country": the state of those of whom was told, where it may be taken; null where the noun means no such or nobody else was spoken of.</summary>
    private EntityReference? OwnCountry(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken) =>
        !sentence.Lexicon.IsGerman && item is { Possessive: "their" or "his" or "its" or "her", IsPlural: false, Attributes.Count: 0, Owners.Count: 0, Modifiers.Count: 0 } && taken.Count > 0 && labels.Contains(EntityLabel.State)
        && sentence.Lexicon.Words.Cue("own-countries", item.Lemma)
        && (_discourse.LastPeople is { } people && item.Possessive == "their" && !taken.Contains(people.Id) ? people : _anaphora.State(string.Empty, taken).FirstOrDefault()) is { } whose
            ? whose with { Text = Words(sentence, item.First, item.Last) } : null;

    /// <summary>"The former", "the latter": the first or the last of two whom the sentence before named; null where the pronoun is neither, nobody where they were not two.</summary>
    private IEnumerable<EntityReference>? OfTwo(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        var first = item.Lemma is "former" or "ersterer" or "erstere" or "ersteres" or "ersterem" or "ersteren";
        if (!first && !(item.Lemma == "latter" || (item.Lemma.StartsWith("letzter", StringComparison.Ordinal) && item.Lemma.Length > 8)))
        {
            return null;
        }

        var two = Two(sentence, item.First, labels);
        two = two.Count == 0 && _discourse.Sentence > 0 && _document.Sentences[_discourse.Sentence - 1] is { } before ? Two(before, before.Tokens.Length, labels) : two;
        return two.Count == 2 && two[first ? 0 : 1] is var meant && !taken.Contains(meant.Id) ? [Reference(meant, item.Lemma)] : null;
    }

    private static List<Entity> Two(Sentence sentence, int before, IReadOnlyList<EntityLabel> labels)
    {
        List<Entity> named = [.. sentence.Mentions.Where(mention => mention.First < before && mention.Kind is MentionKind.Name or MentionKind.Demonym).Select(mention => mention.As(labels)).OfType<Entity>().DistinctBy(entity => entity.Id)];

        // "Spain ceded Gibraltar and Minorca to Britain ... recovered the latter": where lands are asked for, one of the lands.
        return named.Count > 2 && labels.Contains(EntityLabel.Territory) ? named.FindAll(entity => entity.Label != EntityLabel.State) : named;
    }

    /// <summary>"William ordered his divisions forward. They took ...": the state of the man whose troops were last spoken of; null where none were.</summary>
    private IEnumerable<EntityReference>? Forces(Sentence sentence, Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (item.Lemma is not ("they" or "them" or "sie") || !labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Territory))
        {
            return null;
        }

        var before = _discourse.Sentence > 0 ? _document.Sentences[_discourse.Sentence - 1] : null;
        var told = HasForces(sentence, item.First) || (before?.Lexicon == sentence.Lexicon && HasForces(before, before.Tokens.Length));
        if (!told)
        {
            return null;
        }

        // Whose troops they are nobody knows where no state is known for the man.
        var man = _discourse.Topics.Man(_discourse.Sentence);
        var state = man is null or { Label: EntityLabel.State } ? man : _discourse.PrincipalOf(man.Id) ?? _discourse.ServedBy(man.Id, sentence.Year);
        return state is null || taken.Contains(state.Id) ? sentence.Lexicon.IsGerman ? null : [] : [state with { Text = item.Lemma }];
    }

    private static bool HasForces(Sentence sentence, int before)
    {
        for (var i = before - 1; i > 0; i--)
        {
            if ((sentence.Tokens[i].Lexeme.NounClass & NounClass.Organ) != NounClass.None && sentence.Tokens[i] is { Tag: Tag.Noun, Analysis: { } noun } && noun.Is(Lemmas.WordForm.Plural)
                && (sentence.Tokens[i - 1].Lower is "his" or "her" || sentence.Tokens[i - 1].Lower.StartsWith("sein", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state that a title without a land means; null where it means none.</summary>
    public Entity? Reigning(Sentence sentence, Item title) => Reigning(sentence, title.Lemma, _rulers.Of(sentence, title));

    /// <summary>
    /// The state that a title without a land means: that of the ruler last spoken of who bears it, or the only one spoken of that is so ruled, where the title
    /// by itself would mean another of which the text has not spoken; null where it means none.
    /// </summary>
    private Entity? Reigning(Sentence sentence, string title, Entity? byItself)
    {
        if (byItself is not null && !_discourse.HasSpoken(byItself.Id) && (sentence.Lexicon.IsGerman ? SoRuled(sentence, title) : OnlySoRuled(sentence, title)) is { } spoken)
        {
            return spoken;
        }

        // As long as the state meant by itself lasts, nobody else is called so without more; a young general is not yet the emperor that the gazetteer calls him.
        if (byItself is null || (Lifetimes.YearOf(byItself.To) is { } end && !(sentence.Year >= end - LastYears)) || Bearer(sentence, title) is not { } bearer)
        {
            return byItself;
        }

        return bearer.Serves.Contains(byItself.Id) ? byItself : _gazetteer.ServedBy(bearer, sentence.Year) ?? byItself;
    }

    /// <summary>"Spanien und Marokko ... Der Sultan": the state spoken of whose ruler bears the title and that no title of its own tells; null where there is none.</summary>
    private Entity? SoRuled(Sentence sentence, string title)
    {
        var kinds = sentence.Lexicon.Words.Groups("title-kinds");
        return _titles.Of(sentence, title, [], monarchs: false, state => !HasOwnTitle(sentence, state, title))
            ?? _discourse.TitleSides.Select(side => _gazetteer.Find(side.Id)).OfType<Entity>().FirstOrDefault(side => side.Kind is { } kind && kinds.TryGetValue(kind, out var titles) && titles.Contains(title) && !HasOwnTitle(sentence, side, title));
    }

    /// <summary>Whether a state's rulers have a title of their own, which is not the one given.</summary>
    private bool HasOwnTitle(Sentence sentence, Entity state, string title) =>
        sentence.Lexicon.Words.Groups("rulers").Any(own => !own.Value.Contains(title) && _gazetteer.Names.FindName(own.Key) is { } node && node.Ends.Exists(end => end.Entity.Id == state.Id));

    /// <summary>"Spain declared war on Morocco. The sultan sued for peace": the only state spoken of whose rulers bear the title, and none that has a title of its own; null where there is none or several.</summary>
    private Entity? OnlySoRuled(Sentence sentence, string title)
    {
        var words = sentence.Lexicon.Words;
        var kind = words.GroupOf("realms").GetValueOrDefault(title);
        var kinds = words.Groups("title-kinds");
        var ruled = _discourse.States.Where(state => state is { Label: EntityLabel.State, Kind: { } own } && (kind is null ? kinds.TryGetValue(own, out var titles) && titles.Contains(title) : own == kind)
            && !HasOwnTitle(sentence, state, title)).Take(2).ToList();
        return ruled is [var only] ? only : null;
    }

    private const int LastYears = 2;

    private Entity? Bearer(Sentence sentence, string title)
    {
        var kinds = sentence.Lexicon.Words.Groups("title-kinds");
        return kinds.Count == 0 ? null : _discourse.Persons.FirstOrDefault(person => person.Kind is { } kind && person.Serves.Count > 0 && kinds.TryGetValue(kind, out var titles) && titles.Contains(title));
    }
}

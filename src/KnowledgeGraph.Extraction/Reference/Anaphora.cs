using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Phrases;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Pronouns and nouns that take up what was spoken of before.</summary>
internal sealed class Anaphora
{
    private readonly Discourse _discourse;

    public Anaphora(Discourse discourse) => _discourse = discourse;

    public IEnumerable<EntityReference> Pronoun(Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken, Predicate? predicate)
    {
        var word = item.Lemma;
        if (word is "former" or "latter" or "ein" or "eine" or "einen" or "einem" or "einer" or "eines" or "man" or "wer" or "was")
        {
            return [];
        }

        if (labels.Contains(EntityLabel.Territory) && !labels.Contains(EntityLabel.Group))
        {
            var lands = _discourse.Lands.Pronoun(word, _discourse.Sentence);
            lands = item.Quantity is { Value: > 2 } number && lands.Count != number.Value ? [] : lands;
            return lands.Count > 0 ? lands
                : word is "it" && taken.Count > 0 && (predicate is null || item.First > predicate.Token || predicate.Voice == Lexicon.Voice.Passive) && (_discourse.Lands.Near(_discourse.Sentence) is { } only ? EntityReference.To(only, word) : _discourse.Lands.Town(_discourse.Sentence)) is { } near && !taken.Contains(near.Id) ? [near with { Text = word }]
                : word is "ihn" or "sie" or "es" or "diese" or "dieses" or "diesen" or "letztere" or "letzteres" && _discourse.Land is { } land && !taken.Contains(land.Id) && _discourse.Agrees(land.Id, LandGenders(word)) ? [EntityReference.To(land, word)] : [];
        }

        if (OfSeveral(item, labels, taken) is { } several)
        {
            return several;
        }

        if (word is "she" && labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Person) && _discourse.Topics.Man(_discourse.Sentence) is null && Lately(word) is null)
        {
            // "France made peace: she ceded Acadia": where no woman was spoken of, a power.
            return StateOrGroup("it", taken, null).Select(state => state with { Text = word });
        }

        if (word is "he" or "him" or "she" && labels.Contains(EntityLabel.State) && !labels.Contains(EntityLabel.Person))
        {
            // The state is that for which the man acts, who must be known.
            return _discourse.Topics.Man(_discourse.Sentence) is { Label: EntityLabel.State } ruler ? taken.Contains(ruler.Id) ? [] : [ruler with { Text = word }]
                : Lately(word) is { } man && _discourse.ActsFor(man) is { } served && !taken.Contains(served.Id) ? [served with { Text = word }] : [];
        }

        if (word is "er" or "ihn" or "ihm" or "he" or "him" && labels.Contains(EntityLabel.State) && _discourse.Topics.Man(_discourse.Sentence) is { Label: EntityLabel.State } titled)
        {
            // "Der Sultan ... er": a title that stands for a state is a man to the pronoun.
            return taken.Contains(titled.Id) ? [] : [titled with { Text = word }];
        }

        if (labels.Contains(EntityLabel.Person) && word is "sie" or "diese" && predicate is { Singular: false, Plural: true } && _discourse.Topics.People(_discourse.Sentence) is { Count: > 1 } people)
        {
            // "Der Brite X und der Amerikaner Y ... sie verhandelten"
            return people.Where(person => !taken.Contains(person.Id)).Select(person => person with { Text = word });
        }

        if (labels.Contains(EntityLabel.Person) && word is "he" or "she" or "him" or "her" or "er" or "ihn" or "ihm" or "dieser" or "letzterer" || (labels.Contains(EntityLabel.Person) && word == "sie" && predicate is { Singular: true, Plural: false }))
        {
            // "Die preußische Regierung ... Sie": where no person was the subject of late.
            return word == "sie" && labels.Contains(EntityLabel.State) && _discourse.LastPerson is null && StateOrGroup(word, taken, "f").ToList() is { Count: > 0 } acting ? acting : Person(word, taken);
        }

        if (labels.Contains(EntityLabel.Treaty) && !labels.Contains(EntityLabel.State))
        {
            return _discourse.AnyTreaty is { } treaty ? [EntityReference.To(treaty, word)] : [];
        }

        return labels.Contains(EntityLabel.State) || labels.Contains(EntityLabel.Group) ? StateOrGroup(word, taken, Genders(word, predicate)) : [];
    }

    /// <summary>The person who was last a subject, unless the pronoun is of the other gender: then the last spoken of who is of its own; null where none is.</summary>
    private string? Lately(string word)
    {
        var last = _discourse.LastPerson;
        var gender = word == "she" ? "f" : "m";
        return last is null ? null
            : _discourse.Persons.FirstOrDefault(person => person.Id == last.Id) is { Gender: { Length: > 0 } own } && own != gender ? _discourse.Persons.FirstOrDefault(person => person.Gender == gender)?.Id : last.Id;
    }

    private static string LandGenders(string word) => word switch
    {
        "ihn" or "diesen" => "m",
        "es" or "dieses" or "letzteres" => "n",
        _ => "fp",
    };

    /// <summary>The state or group that a pronoun of some genders takes up.</summary>
    private IEnumerable<EntityReference> StateOrGroup(string word, IReadOnlyCollection<string> taken, string? genders)
    {
        if (genders is not null && (word.StartsWith("dies", StringComparison.Ordinal) || word.StartsWith("letzter", StringComparison.Ordinal)))
        {
            if (word[0] == 'l' && _discourse.LastSubject is [_, .., { Label: EntityLabel.State } latter] && !taken.Contains(latter.Id) && _discourse.Agrees(latter.Id, genders))
            {
                // "Frankreich und Siam ... Letzteres"
                return [latter with { Text = word }];
            }

            return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && !taken.Contains(state.Id) && _discourse.Agrees(state.Id, genders)) is { } nearest ? [EntityReference.To(nearest, word)] : [];
        }

        if (genders == "p")
        {
            var together = _discourse.Topics.Several(_discourse.Sentence).Where(reference => !taken.Contains(reference.Id)).ToList();
            if (together.Count > 1 && _discourse.LastSubject.Count != 1)
            {
                return together.Select(reference => reference with { Text = word });
            }
        }

        if (word is "they" or "them" && SeveralBefore(word, taken) is { } many)
        {
            return many;
        }

        if (word is "they" or "them" or "sie" && (word != "sie" || genders == "p") && _discourse is { LastSubject: [{ } one], LastSubjectIsPlural: false, LastPeople: { } people } && people.Id != one.Id && !taken.Contains(people.Id))
        {
            // "Russia pursued the Turks. They ..."
            return [people with { Text = word }];
        }

        var last = _discourse.LastSubject.Where(reference => reference.Label is EntityLabel.State or EntityLabel.Group && !taken.Contains(reference.Id) && (genders is null || (genders == "p" && (_discourse.LastSubject.Count > 1 || _discourse.LastSubjectIsPlural)) || _discourse.Agrees(reference.Id, genders))).ToList();
        if (last.Count == 1 || (last.Count > 1 && word is not ("it" or "es" or "er" or "dieses" or "diesem" or "ihm")))
        {
            return last.Select(reference => reference with { Text = word });
        }

        if (last.Count > 1 || genders == "p")
        {
            // "it" after several, "sie" after one: nobody knows which, or who.
            return [];
        }

        if (genders == "m" && word is "er")
        {
            // A man of whom no state is known is no state that was named.
            return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && !taken.Contains(state.Id) && _discourse.Agrees(state.Id, genders)) is { } masculine ? [EntityReference.To(masculine, word)] : [];
        }

        if (genders == "f")
        {
            return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && !taken.Contains(state.Id) && _discourse.Agrees(state.Id, genders)) is { } feminine ? [EntityReference.To(feminine, word)] : [];
        }

        return OtherParty(word, taken) ?? State(word, taken);
    }

    /// <summary>"Prussia and Austria demanded X. Denmark refused, and they declared war": several, though one was the last subject; null where there were none.</summary>
    private List<EntityReference>? SeveralBefore(string word, IReadOnlyCollection<string> taken) =>
        _discourse is { LastSubject: [_], LastSubjectIsPlural: false } && _discourse.Topics.Several(_discourse.Sentence).Where(reference => !taken.Contains(reference.Id)).ToList() is { Count: > 1 } many
            ? many.ConvertAll(reference => reference with { Text = word }) : null;

    /// <summary>"By the Treaty of X Russia recognised Japan's interests in Korea and ceded to it Y": the one other party of the treaty in view; null where somebody else may be meant.</summary>
    private IEnumerable<EntityReference>? OtherParty(string word, IReadOnlyCollection<string> taken) =>
        word is "it" or "ihm" && _discourse.Treaty is { } treaty && _discourse.Parties(treaty.Id) is { Count: 2 } parties && parties.Where(party => !taken.Contains(party.Id)).ToList() is [{ Label: EntityLabel.State } other]
            ? [other with { Text = word }] : null;

    /// <summary>"Die drei Mächte": so many states that were together a subject, or that are the parties of the treaty in view, or were last named.</summary>
    public IReadOnlyList<EntityReference> Counted(int count, string text)
    {
        var several = _discourse.Topics.Several(_discourse.Sentence);
        if (several.Count == count)
        {
            return [.. several.Select(reference => reference with { Text = text })];
        }

        if (_discourse.Treaty is { } treaty && _discourse.StatesOf(treaty.Id) is var parties && parties.Count == count)
        {
            return [.. parties.Select(party => party with { Text = text })];
        }

        if (count > 2 && (_discourse.Several.Count == count ? _discourse.Several : _discourse.Allies.Count == count ? _discourse.Allies : null) is { } together)
        {
            // "Frankreich, Österreich und Preußen vermittelten ... Die drei Mächte": those last named in one breath, however long ago.
            return [.. together.Select(reference => reference with { Text = text })];
        }

        var named = _discourse.States.Where(state => state.Label == EntityLabel.State).Take(count + 1).ToList();
        return named.Count == count ? [.. named.Select(state => EntityReference.To(state, text))] : [];
    }

    /// <summary>The genders that a German pronoun can take up; null where it tells none.</summary>
    private static string? Genders(string word, Predicate? predicate) => word switch
    {
        "sie" when predicate is { Singular: true, Plural: false } => "f",
        "sie" when predicate is { Singular: false, Plural: true } => "p",
        "ihr" => "f",
        "er" or "ihn" => "m",
        "es" or "dieses" or "letzteres" => "n",
        "diese" or "letztere" => "fp",
        "dieser" or "letzterer" => "fm",
        "diesem" or "letzterem" => "mn",
        _ => null,
    };

    /// <summary>"Hanover fought against Prussia. The kingdom was annexed": the one state that was the subject, if it is of a kind or has been, as one of its names tells; null elsewhere.</summary>
    public Entity? SubjectOf(string kind, IReadOnlyCollection<string> taken) =>
        _discourse.JustCalled(kind, taken) is { } called ? called : _discourse.LastSubject is [{ Label: EntityLabel.State } subject] && !taken.Contains(subject.Id) && _discourse.States.FirstOrDefault(state => state.Id == subject.Id) is { } last
            && (last.Kind == kind || last.Names.Any(name => name.Text.StartsWith(kind, StringComparison.OrdinalIgnoreCase))) ? last : null;

    /// <summary>The state or group last spoken of that plays no other role.</summary>
    public IEnumerable<EntityReference> State(string text, IReadOnlyCollection<string> taken, string? kind = null)
    {
        if (kind is not null && (SubjectOf(kind, taken) ?? _discourse.States.FirstOrDefault(state => state.Kind == kind && !taken.Contains(state.Id))) is { } same)
        {
            return [EntityReference.To(same, text)];
        }

        var subject = _discourse.LastSubject.FirstOrDefault(reference => reference.Label == EntityLabel.State && !taken.Contains(reference.Id));
        if (subject is not null)
        {
            return _discourse.States.Any(state => state.Id == subject.Id && Contradicts(kind, state.Kind)) ? [] : [subject with { Text = text }];
        }

        return _discourse.States.FirstOrDefault(state => state.Label == EntityLabel.State && !taken.Contains(state.Id) && !Contradicts(kind, state.Kind)) is { } entity ? [EntityReference.To(entity, text)] : [];
    }

    /// <summary>"The Republic" is no empire: whether a state cannot be called so.</summary>
    private static bool Contradicts(string? called, string? kind) =>
        (called == "republic" && kind is "empire" or "khanate" or "sultanate" or "emirate" or "caliphate") || (kind == "republic" && called is "khanate" or "sultanate" or "emirate" or "caliphate");

    /// <summary>The person who was last a subject, or else last spoken of, of the gender that the word tells.</summary>
    /// <param name="text">The pronoun, or the words of the noun.</param>
    /// <param name="taken">Who plays another role or stands beside the pronoun.</param>
    public IEnumerable<EntityReference> Person(string text, IReadOnlyCollection<string>? taken = null)
    {
        var gender = text.ToLowerInvariant() switch { "he" or "him" or "his" or "er" or "ihn" or "ihm" or "dieser" => "m", "she" or "her" or "sie" => "f", _ => null };
        var fitting = _discourse.Persons.Where(person => taken?.Contains(person.Id) != true && (gender is null || person.Gender is null or "" || person.Gender == gender)).ToList();
        var chosen = Hero(text, gender, taken) ?? (text is "dieser" or "letzterer" or "ihm" or "ihn" ? null : fitting.Find(person => person.Id == _discourse.LastPerson?.Id)) ?? fitting.FirstOrDefault();
        return chosen is null ? [] : [EntityReference.To(chosen, text)];
    }

    /// <summary>"In 1882 he was sent to Peking": in the story of a life a pronoun means him of whom it is, as long as nobody else has been its subject of late.</summary>
    private Entity? Hero(string text, string? gender, IReadOnlyCollection<string>? taken) =>
        gender is not null && text.ToLowerInvariant() is not "dieser" && _discourse.Hero is { } hero && taken?.Contains(hero.Id) != true && (hero.Gender is null or "" || hero.Gender == gender)
            && (_discourse.LastPerson is null || _discourse.LastPerson.Id == hero.Id) ? hero : null;

    /// <summary>"Beide Männer", "both ministers": the two persons last spoken of.</summary>
    /// <param name="text">The words of the text.</param>
    /// <param name="reigning">Whether only such are meant as reign: the two emperors.</param>
    public IEnumerable<EntityReference> BothPersons(string text, bool reigning = false)
    {
        if (!reigning && _discourse.Topics.People(_discourse.Sentence) is { Count: 2 } together)
        {
            // "Blücher and Wellington beat Napoleon. The two commanders ..."
            return together.Select(person => person with { Text = text });
        }

        var two = _discourse.Persons.Where(person => !reigning || Mentions.Royals.Reigns(person)).Take(2).Select(person => EntityReference.To(person, text)).ToList();
        return two.Count == 2 ? two : [];
    }

    /// <summary>"Both powers", "the belligerents": the sides of the war, or else the two states last spoken of.</summary>
    /// <param name="text">The words of the text.</param>
    /// <param name="contracting">Whether the words mean the parties of the treaty in view before all others.</param>
    /// <param name="taken">Who plays another role already.</param>
    /// <param name="apart">Who stands between the two.</param>
    /// <param name="dual">Whether the noun means two: the pair.</param>
    public IEnumerable<EntityReference> Parties(string text, bool contracting = false, IReadOnlyCollection<string>? taken = null, IReadOnlyCollection<string>? apart = null, bool dual = false)
    {
        if (contracting && _discourse.Treaty is { } agreed && _discourse.Parties(agreed.Id).Where(party => party.Label is EntityLabel.State or EntityLabel.Group).ToList() is { Count: > 1 } signatories)
        {
            return signatories.Select(party => party with { Text = text });
        }

        var sides = _discourse.Belligerents();
        var both = dual || IsBoth(text);
        apart = apart is not { Count: > 0 } && both && _discourse.MediatorsOfLate is { Count: > 0 } between && _discourse.States.Count(state => state.Label == EntityLabel.State && !between.Contains(state.Id)) > 1 ? between : apart;
        if (taken is { Count: > 0 } && text.Split(' ').Any(word => word.ToLowerInvariant() is "both" or "two" or "each") && _discourse.Topics.Others(_discourse.Sentence, taken) is { Count: 2 } others)
        {
            // "Egypt broke off relations with both powers": not with itself.
            return others.Select(side => side with { Text = text });
        }

        if (both && _discourse.Topics.LastPair(_discourse.Sentence) is { Count: 2 } pair && Free(pair, apart, taken))
        {
            return pair.Select(side => side with { Text = text });
        }

        if (both && _discourse.Topics.Couple(_discourse.Sentence) is { Count: 2 } couple && Free(couple, apart, taken))
        {
            // "Austria and Prussia quarrelled over Poland. Both ...": the two subjects, and not who was named last.
            return couple.Select(side => side with { Text = text });
        }

        if (both && apart is { Count: > 0 } && _discourse.TitleSides is { Count: 2 } titled && Free(titled, apart, taken))
        {
            // Between whom a third mediates are, before all others, the two of whom the text is about.
            return titled.Select(side => side with { Text = text });
        }

        if (both && text.StartsWith("bei", StringComparison.OrdinalIgnoreCase) && _discourse.StatesOfBoth() is { Count: 2 } crowned && Free(crowned, apart, taken))
        {
            return crowned.Select(side => side with { Text = text });
        }

        if (both && _discourse.Treaty is { } treaty && _discourse.StatesOf(treaty.Id) is { Count: 2 } parties && Free(parties, apart, taken))
        {
            return parties.Select(party => party with { Text = text });
        }

        if (sides.Count > 2 && both && _discourse.MainPair.Count == 2 && Free(_discourse.MainPair, apart, taken))
        {
            return _discourse.MainPair.Select(side => side with { Text = text });
        }

        if (sides.Count >= 2 && Free(sides, apart, both ? taken : null))
        {
            return sides.Select(side => side with { Text = text });
        }

        var states = _discourse.States.Where(state => state.Label == EntityLabel.State && apart?.Contains(state.Id) != true && !(both && taken?.Contains(state.Id) == true)).Take(2).Select(state => EntityReference.To(state, text)).ToList();
        return states.Count == 2 ? states : [];
    }

    private static bool IsBoth(string text) => text.Split(' ').Any(word => word.ToLowerInvariant() is "both" or "two" or "each" or "beide" or "beiden" or "beider");

    /// <summary>"Both", "each", "the other", "all three": those told together; null where the pronoun is no such.</summary>
    private IEnumerable<EntityReference>? OfSeveral(Item item, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken) => item.Lemma switch
    {
        "both" or "each" or "beide" or "beiden" or "beider" =>
            labels.Contains(EntityLabel.Person) && _discourse.Topics.Man(_discourse.Sentence) is { Label: EntityLabel.Person } && BothPersons(item.Lemma).ToList() is { Count: 2 } two ? two : Parties(item.Lemma, taken: taken),
        "other" => Opposite(item.Lemma, labels, taken),
        "all" when item.Quantity is { } counted => Counted((int)counted.Value, item.Lemma).Where(reference => !taken.Contains(reference.Id)),
        _ => null,
    };

    /// <summary>"Each recognised the independence of the other": each of the two who do it, or of the two spoken of, so that each pair is told.</summary>
    private IEnumerable<EntityReference> Opposite(string word, IReadOnlyList<EntityLabel> labels, IReadOnlyCollection<string> taken)
    {
        if (!labels.Contains(EntityLabel.State))
        {
            return [];
        }

        var doers = _discourse.States.Where(state => state.Label == EntityLabel.State && taken.Contains(state.Id)).Select(state => EntityReference.To(state, word)).ToList();
        return doers.Count == 2 ? doers : Parties(word, dual: true);
    }

    private static bool Free(IReadOnlyList<EntityReference> sides, params ReadOnlySpan<IReadOnlyCollection<string>?> others)
    {
        foreach (var other in others)
        {
            if (other is { Count: > 0 } && sides.Any(side => other.Contains(side.Id)))
            {
                return false;
            }
        }

        return true;
    }
}

using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Who holds which office, and who acts for whom.</content>
internal sealed partial class Discourse
{
    /// <summary>Of how many sentences "die Batavische Republik" is the one that "die Republik" means; a name that begins with the noun is so for longer.</summary>
    private const int NearNames = 2;

    /// <summary>Whether the last subject was somebody of whom no state is known.</summary>
    public bool IsStrange { get; set; }

    /// <summary>Who last gave or paid to whom, and in which sentence: "gab ihr die Insel zurück und zahlte zwei Millionen".</summary>
    public (EntityReference From, EntityReference To, int Sentence)? LastDeal { get; private set; }

    private (IReadOnlyList<EntityReference> Both, int Sentence) _together = ([], -10);

    /// <summary>"Kaiser Karl und Sultan Mahmud ... zwischen beiden": the states of the two who were together a subject not long ago; empty where there are none.</summary>
    public IReadOnlyList<EntityReference> StatesOfBoth()
    {
        var states = Sentence - _together.Sentence > 3 ? [] : _together.Both.Select(person => ActsFor(person.Id)).OfType<EntityReference>().DistinctBy(state => state.Id).ToList();
        return states.Count == 2 ? states : [];
    }

    private (IReadOnlyList<string> Ids, int Sentence) _mediators = ([], -10);

    /// <summary>Takes note of who stands between two others.</summary>
    public void Mediate(IReadOnlyList<EntityReference> mediators) => _mediators = ([.. mediators.Select(mediator => mediator.Id)], Sentence);

    /// <summary>"Russia and Sweden quarrelled; France and Prussia offered mediation. Both crowns ...": who stood between two not long ago, and is none of them; empty where nobody did.</summary>
    public IReadOnlyList<string> MediatorsOfLate => Sentence - _mediators.Sentence <= 2 ? _mediators.Ids : [];

    private (EntityReference State, int Sentence)? _people;

    /// <summary>Takes note of a people that the text names: "the Turks".</summary>
    public void People(Entity state) => _people = (EntityReference.To(state, string.Empty), Sentence);

    /// <summary>The people last named, in this sentence or the one before: whom "they" means rather than a state that is one; null where none was.</summary>
    public EntityReference? LastPeople => _people is { } people && Sentence - people.Sentence <= 1 ? people.State : null;

    /// <summary>The person last named, in this sentence or the one before; null where none was.</summary>
    public Entity? NamedOfLate => Sentence - _personSpoken <= 1 && _persons.Count > 0 ? _persons[^1] : null;

    /// <summary>The state for which the last of those acts who are known to act for one.</summary>
    public EntityReference? LastServed { get; private set; }

    /// <summary>To whom the text last gave which office: "Finanzminister Baumgartner".</summary>
    public Dictionary<string, Entity> OfficeHolders { get; } = new(StringComparer.Ordinal);

    /// <summary>As <see cref="CalledBy"/>, by the words of the text alone.</summary>
    public Entity? CalledInText(string noun, EntityLabel label, IReadOnlyCollection<string> taken) =>
        _called.TryGetValue(noun, out var called) && called.Entity.Label == label && !taken.Contains(called.Entity.Id) && (called.Leads || Sentence - called.Sentence <= NearNames) ? called.Entity : null;

    private readonly Dictionary<string, (Entity Entity, int Sentence, bool Leads)> _calledNear = new(StringComparer.Ordinal);

    /// <summary>English: the state that the text has just called by a noun, in this sentence or the one before: "invaded the Dutch Republic. The republic ..."; null where it has called none so.</summary>
    public Entity? JustCalled(string noun, IReadOnlyCollection<string> taken) =>
        _calledNear.TryGetValue(noun, out var called) && called.Entity.Label == EntityLabel.State && !taken.Contains(called.Entity.Id) && Sentence - called.Sentence <= 1 ? called.Entity : null;

    /// <summary>States, groups and persons, the last spoken of first.</summary>
    public IEnumerable<Entity> Actors => Enumerable.Reverse(_actors);

    /// <summary>Notes the words by which the text calls a state or group: "die Republik Indonesien" may be "die Republik" from then on.</summary>
    public void Calls(Entity entity, Lexicon.LanguageLexicon lexicon, ReadOnlySpan<Tokens.Token> words)
    {
        foreach (var word in words)
        {
            if (entity.Label is EntityLabel.State or EntityLabel.Group && word.Lexeme.Capital && (word.Lexeme.NounClass & (Lexicon.NounClass.State | Lexicon.NounClass.Group)) != Lexicon.NounClass.None)
            {
                (lexicon.IsGerman ? _called : _calledNear)[word.Lexeme.Find(Lemmas.WordClass.Noun)?.Lemma ?? word.Text] = (entity, Sentence, word != words[^1]);
            }
        }
    }

    /// <summary>The state or group last spoken of that has a noun in one of its names: "die Republik" of the Republic of X, "die Allianz" of the Grand Alliance; null where none has.</summary>
    public Entity? CalledBy(string noun, EntityLabel label, IReadOnlyCollection<string> taken) =>
        CalledInText(noun, label, taken) ?? States.FirstOrDefault(state => state.Label == label && !taken.Contains(state.Id)
            && (Array.IndexOf(state.Name.Split(' ', '-'), noun) >= 0 || state.Names.Any(name => Array.IndexOf(name.Text.Split(' ', '-'), noun) >= 0)));

    /// <summary>The only state that the title names; null where it names none or several.</summary>
    public Entity? TitleState { get; set; }

    /// <summary>The land of which an article tells, as its headword says: "Ionische Inseln. Geschichte. ..."; null where the title names none alone.</summary>
    public Entity? TitleLand { get; set; }

    /// <summary>The state of which the text tells most; null where none leads.</summary>
    public Entity? MainState(IReadOnlyCollection<string> taken) => Topic(string.Empty) is { } topic && !taken.Contains(topic.Id) ? _states.Find(state => state.Id == topic.Id) : null;

    /// <summary>Who is known to act for a state; null where nobody is.</summary>
    public EntityReference? EnvoyOf(string state) => _envoys.GetValueOrDefault(state);

    /// <summary>The state that the gazetteer lets a person serve, of several the one of a year; null where it knows none.</summary>
    public EntityReference? ServedBy(string person, int? year) =>
        _gazetteer.Find(person) is { } known && _gazetteer.ServedBy(known, year) is { } state
            ? EntityReference.To(state, string.Empty)
            : null;

    /// <summary>The state for which a person acts, by the text or else by the gazetteer in the year told; null where neither knows.</summary>
    public EntityReference? ActsFor(string person) => PrincipalOf(person) ?? ServedBy(person, Year);

    /// <summary>The state for which the text has said that a person acts; null where it has not.</summary>
    public EntityReference? PrincipalOf(string person) => _principals.GetValueOrDefault(person);

    private void Serve(EntityReference person, EntityReference state)
    {
        _envoys[state.Id] = person;
        _principals[person.Id] = state;
        LastServed = state;
    }
}

using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>What the text was last about: its treaties in order, and whether its last subject was a person or several states.</summary>
internal sealed class Topics
{
    private static readonly string[] Truces = ["waffenstillstand", "waffenruhe", "armistice", "truce", "cease-fire", "ceasefire"];

    private static readonly string[] Settlements = ["vertrag", "friedensvertrag", "frieden", "friede", "friedensschluss", "treaty", "peace"];

    // Of so many a text can still speak; without a bound a text that names one after another would cost the square of its length.
    private const int MostKept = 40;

    private readonly List<(Entity Treaty, int Sentence)> _treaties = [];
    private IReadOnlyList<EntityReference> _several = [];
    private int _severalSentence = -100;
    private IReadOnlyList<EntityReference> _pair = [];
    private int _pairSentence = -100;
    private IReadOnlyList<EntityReference> _people = [];
    private int _peopleSentence = -100;
    private EntityReference? _last;
    private int _lastSentence = -100;
    private bool _titled;
    private EntityReference? _manBefore;
    private int _manBeforeSentence = -100;

    /// <summary>The treaties that the text has named, in order.</summary>
    public IReadOnlyList<(Entity Treaty, int Sentence)> Treaties => _treaties;

    /// <summary>Takes note of a treaty that the text names.</summary>
    public void Treaty(Entity treaty, int sentence)
    {
        _treaties.RemoveAll(other => other.Treaty.Id == treaty.Id);
        _treaties.Add((treaty, sentence));
        Forget(_treaties, MostKept);
    }

    /// <summary>The sentence whose subject was last taken note of.</summary>
    public int LastSentence => _lastSentence;

    /// <summary>Whether the subject last taken note of is a state by its name, and of a sentence.</summary>
    public bool IsStateOf(int sentence) => _lastSentence == sentence && !_titled && _last is { Label: EntityLabel.State } last && last.Text.IndexOf(' ', StringComparison.Ordinal) < 0;

    /// <summary>Takes note of who is the subject of a clause.</summary>
    /// <param name="references">Who it is.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="titled">Whether a name with a ruler's title stands for the state: the duke of Savoy.</param>
    public void Subject(IReadOnlyList<EntityReference> references, int sentence, bool titled = false)
    {
        if (references.Count == 0)
        {
            return;
        }

        if (_last?.Id != references[0].Id && Man(sentence) is { } man)
        {
            (_manBefore, _manBeforeSentence) = (man, _lastSentence);
        }

        (_last, _lastSentence, _titled) = (references[0], sentence, titled);
        (_people, _peopleSentence) = references.Count > 1 && references.All(reference => reference.Label is EntityLabel.Person) ? (references, sentence) : (_people, _peopleSentence);
        if (references.Count > 1 && references.All(reference => reference.Label is EntityLabel.State))
        {
            (_several, _severalSentence) = (references, sentence);
        }
    }

    /// <summary>Takes note of two whom somebody has brought together, whoever is the subject.</summary>
    public void Together(IReadOnlyList<EntityReference> pair, int sentence)
    {
        (_several, _severalSentence) = (pair, sentence);
        Pair(pair, sentence);
    }

    /// <summary>Lets a person no longer be the one of whom is told.</summary>
    public void Leave(string person) => _last = _last?.Id == person ? null : _last;

    /// <summary>Takes note of the two of whom a breach was told.</summary>
    public void Pair(IReadOnlyList<EntityReference> pair, int sentence) => (_pair, _pairSentence) = (pair, sentence);

    /// <summary>The two of whom a breach was told not long ago and since when no treaty was named; empty where there are none.</summary>
    public IReadOnlyList<EntityReference> LastPair(int sentence) =>
        sentence - _pairSentence <= 4 && (_treaties.Count == 0 || _treaties[^1].Sentence < _pairSentence) ? _pair : [];

    /// <summary>The last treaty that a noun can mean: a truce is no treaty of peace, and a peace no truce; null where none fits.</summary>
    public Entity? Called(string noun) => _treaties.FindLast(treaty => Suits(treaty.Treaty, noun)).Treaty;

    /// <summary>Whether a treaty can be called by a noun.</summary>
    public static bool Suits(Entity treaty, string noun)
    {
        var asked = noun.ToLowerInvariant();
        return Truces.Contains(asked) ? IsTruce(treaty) : !Settlements.Contains(asked) || !IsTruce(treaty);
    }

    /// <summary>The states that were together the last subject, of this sentence or one of the two before; empty where none were.</summary>
    public IReadOnlyList<EntityReference> Several(int sentence) => sentence - _severalSentence <= 2 ? _several : [];

    /// <summary>The two states that were together the last subject of several, of this sentence or one of the two before, and since when no treaty was named; empty where none were.</summary>
    public IReadOnlyList<EntityReference> Couple(int sentence) =>
        Several(sentence) is { Count: 2 } couple && (_treaties.Count == 0 || _treaties[^1].Sentence <= _severalSentence) ? couple : [];

    /// <summary>The persons who were together a subject, of this sentence or one of the two before and later than any states were; empty where none were.</summary>
    public IReadOnlyList<EntityReference> People(int sentence) => sentence - _peopleSentence <= 2 && _peopleSentence >= _severalSentence ? _people : [];

    /// <summary>Two states that were together a subject not long ago and of whom none plays another role; empty where none were.</summary>
    public IReadOnlyList<EntityReference> Others(int sentence, IReadOnlyCollection<string> taken) =>
        sentence - _severalSentence <= 4 && _several.Count == 2 && !_several.Any(state => taken.Contains(state.Id)) ? _several : [];

    /// <summary>Whoever is the subject last spoken of, in this sentence or one of the two before, if that is a person or a title such as "der Sultan"; null otherwise.</summary>
    public EntityReference? Man(int sentence) =>
        sentence - _lastSentence <= 2 && _last is { } last && (_titled || last.Label == EntityLabel.Person || last.Text.StartsWith("der ", StringComparison.OrdinalIgnoreCase) || last.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) ? last : null;

    /// <summary>"The dey declared war. Decatur forced him to sign": the man or title who was the subject before the last, in this sentence or one of the two before; null where there was none.</summary>
    public EntityReference? ManBefore(int sentence) => sentence - _manBeforeSentence <= 2 ? _manBefore : null;

    /// <summary>Puts an entity at the end of those spoken of.</summary>
    public static void Renew(List<Entity> list, Entity entity)
    {
        list.Remove(entity);
        list.Add(entity);
        Forget(list, MostKept);
    }

    /// <summary>Drops the oldest of those spoken of where there are more than may be kept.</summary>
    public static void Forget<T>(List<T> list, int most)
    {
        if (list.Count > most)
        {
            list.RemoveRange(0, list.Count - most);
        }
    }

    private static bool IsTruce(Entity treaty) =>
        treaty.Kind is "armistice" or "truce" || NamesTruce(treaty.Name) || treaty.Names.Any(name => NamesTruce(name.Text));

    private static bool NamesTruce(string name)
    {
        foreach (var truce in Truces)
        {
            if (name.Contains(truce, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

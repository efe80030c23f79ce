using KnowledgeGraph.Diplomacy.Entities;

namespace KnowledgeGraph.Extraction.Reference;

/// <content>Of whose life the text tells: in such a story a pronoun means that person rather than somebody named in passing.</content>
internal sealed partial class Discourse
{
    private int _sentence;

    /// <summary>The sentence that is being read.</summary>
    public int Sentence
    {
        get => _sentence;
        set
        {
            _sentence = value;
            BackToHero();
        }
    }

    /// <summary>Whose life the text tells, as its title or first sentence says; null where it tells of nobody's.</summary>
    public Entity? Hero { get; set; }

    /// <summary>The state of him who tells, of which "we" speaks; null where the text is told by nobody or does not say whom he served.</summary>
    public Entity? Narrator { get; set; }

    /// <summary>Whether he of whom the text tells is the one whom a pronoun now means: nobody else was a subject since he was.</summary>
    public bool HeroInView => Hero is { } hero && (LastPerson is null || LastPerson.Id == hero.Id);

    /// <summary>"President Polk sent him to Mexico. He ...": who is told of by a pronoun stays the one of whom is told, whoever did something to him.</summary>
    public void StayWithHero()
    {
        if (Hero is { } hero)
        {
            _lastPerson = EntityReference.To(hero, hero.Name);
            _lastPersonSentence = Sentence;
            Topics.Subject([_lastPerson], Sentence);
        }
    }

    /// <summary>"Castlereagh objected. On 14 January he signed": in the story of a life another is meant by a pronoun only in the sentence behind the one that names him.</summary>
    private void BackToHero()
    {
        if (Hero is { } hero && _lastPerson is { } other && other.Id != hero.Id && Sentence - _lastPersonSentence > 1)
        {
            _lastPerson = null;
            Topics.Leave(other.Id);
        }
    }
}

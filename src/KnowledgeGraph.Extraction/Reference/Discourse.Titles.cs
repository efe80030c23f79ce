using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Which states the titles of the text mean: after "the king of Denmark" or "Duke Frederick of Holstein", "the king" and "the duke".</summary>
internal sealed partial class Discourse
{
    private static readonly EntityLabel[] OnlyStates = [EntityLabel.State];

    private static readonly EntityLabel[] OnlyPersons = [EntityLabel.Person];

    private readonly Dictionary<string, Entity> _titles = new(StringComparer.OrdinalIgnoreCase);

    // What the gazetteer alone calls those of whom the text told: a general may be emperor only later.
    private readonly Dictionary<string, Entity> _kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes whose titles a sentence has told: by an owner, a land or the person who bears them.</summary>
    public void NoteTitles(Sentence sentence)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return;
        }

        foreach (var item in sentence.Clauses.SelectMany(clause => clause.Phrases).SelectMany(phrase => phrase.Items))
        {
            if (Realm(item) is not { } state)
            {
                continue;
            }

            if (item is { Kind: ItemKind.Noun, IsPlural: false } && (item.Class & NounClass.Office) != NounClass.None)
            {
                _titles[item.Lemma] = state;
            }
            else if (item.Mention is { } named && named.As(OnlyPersons) is { } person)
            {
                NoteTitle(sentence, named, person, state);
            }
        }
    }

    /// <summary>The state that a title without a land means, by what the text has told of it or as the only one spoken of that is so ruled; null where neither tells.</summary>
    public Entity? Titled(Sentence sentence, string title)
    {
        if (_titles.TryGetValue(title, out var told) || _kinds.TryGetValue(title, out told))
        {
            return told;
        }

        var words = sentence.Lexicon.Words;
        return (words.GroupOf("realms").TryGetValue(title, out var kind) || words.GroupOf("small-realms").TryGetValue(title, out kind)) && _states.Where(state => state.Label == EntityLabel.State && state.Kind == kind).Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>Whether the text itself has told whose a title is.</summary>
    public Entity? Told(string title) => _titles.GetValueOrDefault(title);

    /// <summary>The name of whoever was last the subject, where no gazetteer knows it; null where that is too long ago or somebody else has been since.</summary>
    public string? Stranger => _stranger is { } stranger && Sentence - stranger.Sentence <= (Hero is null ? PersonReach : 1) && stranger.Sentence >= Math.Max(_lastPersonSentence, _personSpoken) && stranger.Sentence >= Topics.LastSentence ? stranger.Name : null;

    private (string Name, int Sentence)? _stranger;

    /// <summary>Takes note of a subject by a name that no gazetteer knows.</summary>
    public void Unknown(string name) => _stranger = (name, Sentence);

    /// <summary>Whether a state has been spoken of.</summary>
    public bool HasSpoken(string id) => _spoken.ContainsKey(id);

    private void NoteTitle(Sentence sentence, Mention named, Entity person, Entity state)
    {
        var realms = sentence.Lexicon.Words.GroupOf("realms");
        for (var i = named.First; i <= named.Last; i++)
        {
            if (realms.ContainsKey(sentence.Tokens[i].Lower))
            {
                _titles[sentence.Tokens[i].Lower] = state;
            }
        }

        if (named.First > 0 && realms.ContainsKey(sentence.Tokens[named.First - 1].Lower))
        {
            _titles[sentence.Tokens[named.First - 1].Lower] = state;
        }

        if (person.Kind is { } kind && realms.ContainsKey(kind))
        {
            _kinds.TryAdd(kind, state);
        }
    }

    /// <summary>The state that an item is told to be of, by an adjective, an owner or behind "of"; null where it is of none.</summary>
    public static Entity? Realm(Item item)
    {
        foreach (var owner in item.Owners)
        {
            if (owner.As(OnlyStates) is { } state)
            {
                return state;
            }
        }

        foreach (var attribute in item.Attributes)
        {
            foreach (var inner in attribute.Items)
            {
                if (attribute.Preposition == "of" && inner.Kind == ItemKind.Name && inner.Mention?.As(OnlyStates) is { } state)
                {
                    return state;
                }
            }
        }

        return item.Mention?.Served;
    }
}

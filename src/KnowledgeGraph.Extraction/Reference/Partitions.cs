using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Reference;

/// <summary>Whose lands are divided: where powers share out those of a third, none of them gives to another.</summary>
internal sealed class Partitions
{
    /// <summary>Of how many sentences a partition stays in view.</summary>
    private const int Reach = 4;

    /// <summary>No word for a partition is shorter.</summary>
    private const int ShortestWord = 6;

    private readonly GazetteerIndex _gazetteer;
    private int _sentence = -Reach - 1;

    public Partitions(GazetteerIndex gazetteer) => _gazetteer = gazetteer;

    /// <summary>The state whose lands were last spoken of as divided; null where the text does not tell.</summary>
    public Entity? Divided { get; private set; }

    /// <summary>Notes that a sentence speaks of a partition, and of whose.</summary>
    public void Note(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Lower.Length < ShortestWord)
            {
                continue;
            }

            if (sentence.Lexicon.Words.Cue("partitions", tokens[i].Lower))
            {
                _sentence = at;
                Divided = Whose(sentence, i) ?? Divided;
            }
            else if (sentence.Lexicon.Words.Cue("divisions", tokens[i].Lower) && Shared(sentence, i) is { } shared)
            {
                _sentence = at;
                Divided = shared;
            }
        }
    }

    /// <summary>Whether the lands of a third state are being shared out, as the text or the kind of the treaty tells.</summary>
    public bool InView(int sentence, Entity? treaty)
    {
        var told = sentence - _sentence <= Reach;
        _sentence = told ? sentence : _sentence;
        return told || (treaty?.Kind?.StartsWith("partition", StringComparison.Ordinal) ?? false);
    }

    /// <summary>"divided Poland among themselves"; null where it is not said that several share it.</summary>
    private static Entity? Shared(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var i = at + 1; i < tokens.Length && i < at + 8; i++)
        {
            if (sentence.Lexicon.Words.Cue("among", tokens[i].Lower))
            {
                return sentence.Mentions.Find(mention => mention.First > at && mention.Last < i && mention.As([EntityLabel.State]) is not null)?.As([EntityLabel.State]);
            }
        }

        return null;
    }

    /// <summary>"partitioned Poland", "the partition of the Ottoman Empire", "Poland was partitioned", "the First Partition of Poland"; null where it is not told.</summary>
    private Entity? Whose(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (tokens[at].Mention is { } named && named.Last > at)
        {
            return _gazetteer.Names.FindName(tokens[named.Last].Text)?.Ends.Select(end => end.Entity).Where(entity => entity.Label == EntityLabel.State).OrderBy(entity => Lifetimes.Distance(entity, sentence.Year)).FirstOrDefault();
        }

        var next = at + 1;
        while (next < tokens.Length && (tokens[next].Lower == "of" || tokens[next].Is(Lemmas.WordKind.Article)))
        {
            next++;
        }

        return next < tokens.Length && tokens[next].Mention?.As([EntityLabel.State]) is { } behind ? behind
            : at > 0 && tokens[at - 1].Lexeme.Find(Lemmas.WordClass.Verb) is { Lemma: "be" } ? sentence.Mentions.FindLast(mention => mention.Last < at && mention.As([EntityLabel.State]) is not null)?.As([EntityLabel.State])
            : null;
    }
}

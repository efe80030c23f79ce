using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Companies that act as states did: "the Dutch West India Company" by all of its name, and from then on "the Company". Where the text names none
/// in full, those with whom it deals tell which is meant.
/// </summary>
internal sealed class Companies
{
    private readonly GazetteerIndex _gazetteer;
    private readonly Document _document;
    private Entity? _last;

    public Companies(GazetteerIndex gazetteer, Document document)
    {
        _gazetteer = gazetteer;
        _document = document;
    }

    public void Find(Sentence sentence, int year)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Lexeme.IsCompany)
            {
                continue;
            }

            if (tokens[i].Mention is { } known)
            {
                _last = known.As([EntityLabel.Group]) ?? _last;
                continue;
            }

            if (sentence.Lexicon.IsGerman && !IsDefinite(sentence, i))
            {
                continue;
            }

            var first = sentence.Lexicon.IsGerman ? i : First(sentence, i);
            if (first < i)
            {
                Name(sentence, first, i);
            }
            else if ((_last ?? Meant(sentence, year)) is { } company)
            {
                var titled = i > 0 && sentence.Lexicon.Words.Cue("company-titles", tokens[i - 1].Lower) ? i - 1 : i;
                MentionStage.Cover(sentence, new Mention { First = titled, Last = i, Kind = MentionKind.Name, Candidates = [company], Text = MentionStage.Words(sentence, _document, titled, i) });
                _last = company;
            }
        }
    }

    /// <summary>"Die Kompanie", "der Ostindischen Kompanie": not one of a regiment.</summary>
    private static bool IsDefinite(Sentence sentence, int head)
    {
        var before = head > 0 && sentence.Lexicon.Words.Cue("company-titles", sentence.Tokens[head - 1].Lower) ? head - 2 : head - 1;
        return before >= 0 && sentence.Tokens[before].Lower is "die" or "der" or "dieser" or "diese" or "zur";
    }

    /// <summary>The first of the words with capitals that make up the name of a company.</summary>
    private static int First(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        var first = head;
        while (first > 0 && tokens[first - 1] is { Lexeme: { Capital: true, Shape: TokenShape.Word } } word && !word.Is(Lemmas.WordKind.Determiner | Lemmas.WordKind.Preposition | Lemmas.WordKind.NotName | Lemmas.WordKind.Subordinator | Lemmas.WordKind.Article)
            && !sentence.Lexicon.Words.Cue("company-titles", word.Lower))
        {
            first = word.Mention is { } mention ? Math.Min(mention.First, first - 1) : first - 1;
        }

        return first;
    }

    private void Name(Sentence sentence, int first, int last)
    {
        var text = MentionStage.Words(sentence, _document, first, last);
        _last = _document.Provisional.Get(EntityLabel.Group, text);
        MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = MentionKind.Name, Candidates = [_last], Text = text });
    }

    /// <summary>The company that dealt with a state of which the text tells; null where none is known.</summary>
    private Entity? Meant(Sentence sentence, int year)
    {
        foreach (var (company, partners) in sentence.Lexicon.Words.Groups("companies"))
        {
            if (_gazetteer.Find(company) is { } known && Lifetimes.Distance(known, year) == 0
                && _document.Sentences.Exists(other => other.Mentions.Exists(mention => (mention.As([EntityLabel.State]) is { } state && partners.Contains(state.Id)) || (mention.Entity is { Label: EntityLabel.Person } man && man.Serves.Any(partners.Contains)))))
            {
                return known;
            }
        }

        return null;
    }
}

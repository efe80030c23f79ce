using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Names made of a word that tells the kind and a name: Treaty of X, Treaties of X and Y, X-Vertrag, Pariser Frieden, Schlacht bei X.
/// The gazetteer is asked by the place; what it does not know becomes provisional.
/// </summary>
internal sealed partial class ComposedNames
{
    private const NounClass Heads = NounClass.Treaty | NounClass.Battle | NounClass.War;

    /// <summary>So many years a treaty or battle may be away from the date of the sentence that names only its town.</summary>
    private const int Farthest = 10;

    private readonly GazetteerIndex _gazetteer;
    private readonly Document _document;

    public ComposedNames(GazetteerIndex gazetteer, Document document)
    {
        _gazetteer = gazetteer;
        _document = document;
    }

    public void Find(Sentence sentence, int? year)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (((tokens[i].Lexeme.NounClass & Heads) == NounClass.None && !Declares(sentence, i)) || Covered(tokens[i], i))
            {
                Counted(sentence, i);
                continue;
            }

            var label = NounClasses.Label(tokens[i].Lexeme.NounClass & Heads) ?? EntityLabel.Treaty;
            _ = Inverted(sentence, i, label, year) || (label == EntityLabel.Treaty && OfDay(sentence, i)) || (label != EntityLabel.War && After(sentence, i, label, year)) || Before(sentence, i, label, year);
        }
    }

    /// <summary>"The treaty of 3 September 1783": the one signed on that day.</summary>
    private bool OfDay(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        if (head + 2 >= tokens.Length || tokens[head + 1].Lower is not ("of" or "vom") || sentence.Dates.Find(date => date.First == head + 2) is not { } date || _gazetteer.SignedOn(date.Date.Edtf) is not { } signed)
        {
            return false;
        }

        MentionStage.Cover(sentence, new Mention
        {
            First = Attributed(sentence, head),
            Last = head,
            Kind = MentionKind.Composed,
            Text = MentionStage.Words(sentence, _document, head, date.Last),
            Candidates = [signed],
        });
        return true;
    }

    private static bool Covered(Token token, int i) =>
        token.Mention is { Entity.Label: EntityLabel.Treaty or EntityLabel.War or EntityLabel.Battle } mention && (mention.First < i || mention.Last > i);

    /// <summary>Treaty of X; Treaty on Y.</summary>
    private bool After(Sentence sentence, int head, EntityLabel label, int? year) =>
        label == EntityLabel.Treaty && About(sentence, head) is { } topic ? Called(sentence, head, topic) : Of(sentence, head, label, year);

    /// <summary>Treaty of X (and Y, and Z where the head is in the plural).</summary>
    private bool Of(Sentence sentence, int head, EntityLabel label, int? year)
    {
        var tokens = sentence.Tokens;
        var at = head + 1;
        if (at >= tokens.Length || !Links(label, tokens[at].Lower))
        {
            return false;
        }

        at++;
        if (label == EntityLabel.Treaty && sentence.Dates.Find(date => date.First == at) is { } day && _gazetteer.SignedOn(day.Date.Edtf) is { } dated)
        {
            // "the treaty of 5 September 1905": the day names it, and the gazetteer knows but one.
            MentionStage.Cover(sentence, new Mention { First = Attributed(sentence, head), Last = head, Kind = MentionKind.Composed, Text = tokens[head].Text, Candidates = [dated] });
            return true;
        }

        if (at < tokens.Length && tokens[at].Is(WordKind.Article))
        {
            at++;
        }

        if (label == EntityLabel.Treaty && Subject(sentence, at) is { } told)
        {
            return Called(sentence, head, told);
        }

        return Names(sentence, head, at, label, year);
    }

    /// <summary>The names that follow one head: one, or several where it is in the plural.</summary>
    private bool Names(Sentence sentence, int head, int at, EntityLabel label, int? year)
    {
        var tokens = sentence.Tokens;
        var first = head;
        var found = false;
        while (NameAt(sentence, at) is { } name)
        {
            if (label == EntityLabel.Treaty && first == head)
            {
                first = Entitled(sentence, head, past: false);
            }

            if (!Add(sentence, first, label == EntityLabel.Treaty ? OfMeeting(sentence, name) : name.Last, label, name, head, year))
            {
                break;
            }

            found = true;
            at = name.Last + 1;
            var plural = tokens[head].Lexeme.Find(WordClass.Noun, WordForm.Plural) is not null;
            if (!plural || at + 1 >= tokens.Length || !(tokens[at].Is(WordKind.Coordinator) || tokens[at].IsPunctuation(',')))
            {
                break;
            }

            at++;
            if (at < tokens.Length && tokens[at].Is(WordKind.Coordinator))
            {
                at++;
            }

            if (at < tokens.Length && Links(label, tokens[at].Lower))
            {
                at++;
            }

            first = at;
        }

        return found;
    }

    /// <summary>"Treaty of Friendship, Commerce and Navigation": the last token of what the treaty is about; null where a place follows.</summary>
    private static int? Subject(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words.Set("treaty-subjects");
        int? last = null;
        for (var i = at; i < tokens.Length && i < at + 9; i++)
        {
            if (tokens[i].Lexeme.Capital && words.Contains(tokens[i].Lower))
            {
                last = i;
            }
            else if (!tokens[i].Is(WordKind.Coordinator) && !tokens[i].IsPunctuation(',') && !tokens[i].IsPunctuation('-'))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>"Treaty on International Borders and Good Neighbourliness": the last token of what a treaty is about, told in capitals; null where none is.</summary>
    private static int? About(Sentence sentence, int head)
    {
        var tokens = sentence.Tokens;
        var at = head + 2;
        at += at < tokens.Length && tokens[at].Is(WordKind.Article) ? 1 : 0;
        if (sentence.Lexicon.IsGerman || at >= tokens.Length || !tokens[head].Lexeme.Capital || !sentence.Lexicon.Words.Cue("about-treaties", tokens[head + 1].Lower) || tokens[at].Mention?.Entity?.Label is EntityLabel.State or EntityLabel.Person or EntityLabel.Group)
        {
            return null;
        }

        int? last = null;
        for (var i = at; i < tokens.Length && i < at + 12; i++)
        {
            if (tokens[i].Lexeme is { Capital: true, Shape: TokenShape.Word } word && !word.Is(WordKind.Month) && !sentence.Lexicon.Words.Set("day-words").Contains(word.Text))
            {
                last = i;
            }
            else if (last is null || !(tokens[i].Is(WordKind.Coordinator) || tokens[i].Lower is "of" || tokens[i].Is(WordKind.Article) || tokens[i].IsPunctuation('-')))
            {
                break;
            }
        }

        return last > at ? last : null;
    }

    /// <summary>A treaty called by what it is about: the one signed on the day of the sentence, that of the title if it is of the time, or one of its own.</summary>
    private bool Called(Sentence sentence, int head, int last)
    {
        // "AGREEMENT respecting Africa. Signed at Berlin, 1 July 1890": a title has its day behind it.
        var days = sentence.Dates.Count == 0 && _document.Sentences is [{ } heading, { } next, ..] && heading == sentence ? next.Dates : sentence.Dates;
        var day = days.Select(date => _gazetteer.SignedOn(date.Date.Edtf)).FirstOrDefault(treaty => treaty is not null);
        var title = _document.Sentences.Take(2).SelectMany(other => other.Mentions).Where(mention => mention.First != head).Select(mention => mention.As([EntityLabel.Treaty])).FirstOrDefault(treaty => treaty is not null);
        var first = Entitled(sentence, head, past: true);
        var text = MentionStage.Words(sentence, _document, first, last);
        var titled = title is not null && sentence.Dates.Exists(date => Lifetimes.Distance(title, date.Year) == 0) ? title : null;
        Compose(sentence, first, last, text, day ?? titled ?? _document.Provisional.Get(EntityLabel.Treaty, text));
        return true;
    }

    /// <summary>Aigun-Vertrag; Nanking Treaty; Pariser Frieden; Russo-Turkish War; Siebenjähriger Krieg.</summary>
    private bool Before(Sentence sentence, int head, EntityLabel label, int? year)
    {
        var tokens = sentence.Tokens;
        if (head == 0 || (!sentence.Lexicon.IsGerman && head + 1 < tokens.Length && tokens[head + 1].Lexeme.Capital && (tokens[head + 1].Lexeme.NounClass & NounClass.Treaty) != NounClass.None))
        {
            // "Paris Peace Treaty": the last word is the head.
            return false;
        }

        var hyphen = tokens[head - 1].IsPunctuation('-') && tokens[head - 1].End == tokens[head].Start;
        var at = hyphen ? head - 2 : head - 1;
        if (!sentence.Lexicon.IsGerman && label == EntityLabel.Treaty && at > 0 && tokens[at].Lexeme.Capital && tokens[at].Mention is null && (tokens[at].Lexeme.NounClass & NounClass.Treaty) != NounClass.None)
        {
            at--;
        }

        if (at < 0 || tokens[at].Lexeme.Shape != TokenShape.Word)
        {
            return false;
        }

        if (label == EntityLabel.War || (label == EntityLabel.Treaty && AfterTwo(sentence, head, at)))
        {
            return label != EntityLabel.War || War(sentence, head, at);
        }

        if (sentence.Lexicon.IsGerman && !hyphen && tokens[head].Lexeme.Find(WordClass.Noun, WordForm.Singular) is null && !IsKnownPlural(tokens, head, at, label, year))
        {
            // "die Pariser Vorortverträge" are several, of which no name is made.
            return false;
        }

        if (TwoNames(sentence, head, at, label, hyphen) is { } two)
        {
            return (!sentence.Lexicon.IsGerman && Adjectival(sentence, at, head, two)) || Add(sentence, at - 2, head, label, two, head, year);
        }

        var capitalHead = tokens[head].Lexeme.Capital;
        if (tokens[at].Mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place or EntityLabel.Territory or EntityLabel.Waterway or EntityLabel.Person } mention
            && mention.Last == at && (hyphen || (!sentence.Lexicon.IsGerman && capitalHead)))
        {
            return Add(sentence, mention.First, head, label, new Named(mention.First, mention.Last, mention.Text, mention.Entity), head, year);
        }

        var text = tokens[at].Text;
        if (sentence.Lexicon.IsGerman && !hyphen && text.EndsWith("er", StringComparison.Ordinal) && tokens[at].Lexeme.Capital && text.Length > 4)
        {
            var place = _gazetteer.Names.FindName(text[..^2]) is { Ends.Count: > 0 } node ? node.Ends[0].Entity
                : _gazetteer.Names.FindName(text[..^1]) is { Ends.Count: > 0 } shorter ? shorter.Ends[0].Entity
                : null;
            var known = _gazetteer.CalledAfter(label, text[..^2]).Count > 0;
            return (place is not null || known) && Add(sentence, at, head, label, new Named(at, at, place?.Names.FirstOrDefault(name => name.Language == "de")?.Text ?? text[..^2], place), head, year);
        }

        return Unnamed(sentence, head, at, label, hyphen, year);
    }

    /// <summary>"Hay-Herrán-Vertrag", "the Vivanco–Pareja Treaty": called after two men or towns; null where it is not.</summary>
    private static Named? TwoNames(Sentence sentence, int head, int at, EntityLabel label, bool hyphen)
    {
        var tokens = sentence.Tokens;
        var called = hyphen ? tokens[at].Lexeme.Capital && Hyphens.Joins(tokens, at - 1) && tokens[at - 2] is { Lexeme: { Shape: TokenShape.Word, Capital: true } }
            : !sentence.Lexicon.IsGerman && label == EntityLabel.Treaty && tokens[head].Lexeme.Capital && Hyphens.JoinsNames(tokens, at - 1);
        return called ? new Named(at - 2, at, $"{tokens[at - 2].Text}-{tokens[at].Text}", null) : null;
    }

    /// <summary>What stands before the head is no name that the gazetteer knows: it is a new one, or tells what the treaty is about.</summary>
    private bool Unnamed(Sentence sentence, int head, int at, EntityLabel label, bool hyphen, int? year)
    {
        var tokens = sentence.Tokens;
        if (!sentence.Lexicon.IsGerman && !hyphen && label == EntityLabel.Treaty && tokens[head].Lexeme.Capital && tokens[at].Lexeme.Capital && (at > 0 || tokens[at].Lexeme.Analyses.Length == 0))
        {
            return Subjected(sentence, head, at);
        }

        return hyphen && tokens[at].Lexeme.Capital && tokens[at].Lexeme.Analyses.Length == 0
            && Add(sentence, at, head, label, new Named(at, at, tokens[at].Text, null), head, year);
    }

    /// <summary>A war called by adjectives with capitals, or by a year in the gazetteer.</summary>
    private bool War(Sentence sentence, int head, int at)
    {
        var tokens = sentence.Tokens;
        var first = head;
        while (at >= 0 && (tokens[at].Lexeme.Capital || (tokens[at].IsPunctuation('-') && at > 0)) && !tokens[at].Is(WordKind.Determiner | WordKind.Preposition) && !tokens[at].Is(WordKind.NotName))
        {
            first = at--;
        }

        var capital = tokens[head].Lexeme.Capital && first < head && (!sentence.Lexicon.IsGerman || tokens[first].Lexeme.Find(WordClass.Noun) is null);
        if (!capital || tokens[first].IsPunctuation('-') || first == 0 && sentence.Lexicon.IsGerman is false && tokens[first].Lexeme.Analyses.Length > 0)
        {
            return false;
        }

        var text = MentionStage.Words(sentence, _document, first, head);
        Compose(sentence, first, head, text, _document.Provisional.Get(EntityLabel.War, text));
        return true;
    }

    private static void Compose(Sentence sentence, int first, int last, string text, Entity meant) =>
        MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = MentionKind.Composed, Text = text, Candidates = [meant] });

    private static Named? NameAt(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (at >= tokens.Length)
        {
            return null;
        }

        if (tokens[at].Mention is { Kind: MentionKind.Name or MentionKind.Unknown } mention && mention.First == at
            && mention.Entity?.Label is null or EntityLabel.Place or EntityLabel.Territory or EntityLabel.Waterway or EntityLabel.State)
        {
            return new Named(mention.First, mention.Last, mention.Text, mention.Entity);
        }

        var last = at;
        while (last < tokens.Length && tokens[last].Lexeme is { Shape: TokenShape.Word, Capital: true } lexeme && !lexeme.Is(WordKind.NotName | WordKind.Month | WordKind.Determiner) && tokens[last].Mention is null)
        {
            last++;
            if (last + 1 < tokens.Length && tokens[last].IsPunctuation('-') && tokens[last + 1].Lexeme is { Shape: TokenShape.Word })
            {
                last++;
                if (!tokens[last].Lexeme.Capital)
                {
                    last++;
                }
            }
        }

        return last == at ? null : new Named(at, last - 1, string.Concat(Enumerable.Range(at, last - at).Select(i => (i > at && tokens[i].Start > tokens[i - 1].End ? " " : string.Empty) + tokens[i].Text)), null);
    }

    private bool Add(Sentence sentence, int first, int last, EntityLabel label, Named place, int head, int? year)
    {
        var lemma = sentence.Tokens[head].Lexeme.Find(WordClass.Noun)?.Lemma ?? sentence.Tokens[head].Text;
        var known = _gazetteer.CalledAfter(label, place.Text)
            .Concat(place.Entity is { } entity ? entity.AllNames().SelectMany(name => _gazetteer.CalledAfter(label, name)) : [])
            .Distinct()
            .Where(candidate => sentence.Year is null || Lifetimes.Distance(candidate, sentence.Year) <= Farthest)
            .OrderBy(candidate => Lifetimes.Distance(candidate, year))
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .ToList();
        if (known.Count == 0 && label == EntityLabel.Treaty && sentence.Lexicon.IsGerman && place.Entity?.Label == EntityLabel.State && sentence.Tokens[place.First].Mention?.As([EntityLabel.Place]) is null && place.First > head)
        {
            // "des Vertrags von Frankreich zurückgegeben": a treaty is not called after a country.
            return false;
        }

        var candidates = known.Count > 0 ? known : [first < head && place.First > head ? _document.Provisional.Get(label, MentionStage.Words(sentence, _document, first, last)) : Provisional(sentence, label, place, lemma)];
        MentionStage.Cover(sentence, new Mention
        {
            First = first,
            Last = last,
            Kind = MentionKind.Composed,
            Text = MentionStage.Words(sentence, _document, first, last),
            Candidates = candidates,
        });
        return true;
    }

    private Entity Provisional(Sentence sentence, EntityLabel label, Named place, string lemma)
    {
        var head = label == EntityLabel.Battle ? "battle" : "treaty";
        var english = place.Entity?.Name ?? place.Text;
        var link = sentence.Lexicon.IsGerman ? (label == EntityLabel.Battle ? "bei" : "von") : "of";
        var name = $"{char.ToUpperInvariant(lemma[0])}{lemma[1..]} {link} {place.Text}";
        return _document.Provisional.Get(label, name, $"{head}-of-{Folding.Slug(english)}");
    }

    private sealed record Named(int First, int Last, string Text, Entity? Entity);
}

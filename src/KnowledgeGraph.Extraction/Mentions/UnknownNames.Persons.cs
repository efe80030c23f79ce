using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>How far the name of a person goes behind its title.</summary>
internal sealed partial class UnknownNames
{
    private static int PersonEnd(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var last = at - 1;
        if (at > 0 && at < tokens.Length && tokens[at].Mention is { Kind: MentionKind.Name, Candidates.Count: > 0 } land && land.As([EntityLabel.Person]) is null && StandsAlone(sentence, at - 1))
        {
            return last;
        }

        for (var i = at; i < tokens.Length && i < at + 7; i++)
        {
            var lexeme = tokens[i].Lexeme;
            if ((sentence.Lexicon.IsGerman ? GermanPart(sentence, at, i, last) : EnglishPart(sentence, i)) is { } part)
            {
                last = part.Last;
                i = part.Read;
                continue;
            }

            if (sentence.Lexicon.IsGerman && i == at && tokens[i].Mention is { Kind: MentionKind.Name } given && given.As([EntityLabel.Person]) is null && !Serves(sentence, i - 1))
            {
                // "tritt dem Zaren Smolensk ab": crowned heads are not called by a land alone.
                break;
            }

            if (tokens[i].Mention is { } mention && mention.Kind is MentionKind.Name or MentionKind.Unknown && mention.First == i
                && (mention.As([EntityLabel.Person]) is not null || i > at || mention.Kind == MentionKind.Unknown || !mention.Candidates.Any(entity => entity.Label is EntityLabel.State or EntityLabel.Group)))
            {
                if (mention.As([EntityLabel.Person]) is null && i > at && !Middle(sentence, mention))
                {
                    break;
                }

                last = i = mention.Last;
            }
            else if (lexeme.Capital && lexeme.Shape == TokenShape.Word && tokens[i].Mention is null && !lexeme.Is(WordKind.NotName | WordKind.Month)
                && (!sentence.Lexicon.IsGerman || lexeme.Find(WordClass.Noun) is null))
            {
                last = i;
            }
            else if (lexeme.Is(WordKind.NameParticle) && last >= at && i + 2 < tokens.Length && tokens[i + 1].IsPunctuation('-') && tokens[i + 1].Start == tokens[i].End && tokens[i + 2].Lexeme.Capital)
            {
                // "Abd el-Kader", "Said al-Mulk".
                last = i += 2;
            }
            else if (last >= at ? GivenName(sentence, i) || (last == i - 1 && Hyphened(sentence, i)) : People(sentence, i))
            {
                // "Pak Che-sun", "Captain Ernest-François Fournier", "Prince Qing"
                last = i = last < at ? tokens[i].Mention!.Last : tokens[i + 1].Mention?.Last ?? i + 1;
            }
            else if (!(lexeme.Is(WordKind.NameParticle) && last >= at && i + 1 < tokens.Length && tokens[i + 1].Lexeme.Capital && (tokens[i + 1].Mention is null or { Kind: MentionKind.Unknown } || (sentence.Lexicon.IsGerman && tokens[i + 1].Mention!.As([EntityLabel.Person]) is not null && last == i - 1))))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>"Carlos Washington Pastor": what is known as a town stands between a first name and a surname.</summary>
    private static bool Middle(Sentence sentence, Mention mention) =>
        sentence.Lexicon.IsGerman && mention is { Kind: MentionKind.Name } && mention.First == mention.Last && mention.Last + 1 < sentence.Tokens.Length && sentence.Tokens[mention.Last + 1] is { Mention: null, Lexeme: { NameLike: true, Analyses.Length: 0 } };

    /// <summary>Pieces of German names: "J. K. Paasikivi", "Generalmajor von Below", "Bethmann-Hollweg"; the last token read and that of the name so far, null where there is none.</summary>
    private static (int Read, int Last)? GermanPart(Sentence sentence, int at, int i, int last)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length)
        {
            return null;
        }

        var (lexeme, next) = (tokens[i].Lexeme, tokens[i + 1]);
        if (lexeme is { Capital: true, Shape: TokenShape.Word, Text.Length: 1 } && i + 2 < tokens.Length && next.IsPunctuation('.') && tokens[i + 2].Lexeme.Capital)
        {
            return (i + 1, last);
        }

        if (last == i - 1 && last >= at && Ranked(sentence, i) is { } ranked)
        {
            // "Otto Freiherr von Manteuffel", "Johann Philipp Graf Lamberg"
            return (ranked, ranked);
        }

        if (i == at && lexeme.Is(WordKind.NameParticle) && !lexeme.Is(WordKind.Preposition | WordKind.Article) && sentence.Tokens[i].Lower.Length is 2 or 3)
        {
            // "Marquis de Bonnac", "Graf de la Gardie"
            var name = next.Is(WordKind.NameParticle) && i + 2 < tokens.Length ? i + 2 : i + 1;
            return tokens[name].Lexeme is { Capital: true, Shape: TokenShape.Word } && (tokens[name].Mention is not { } known || known.As([EntityLabel.Person]) is not null) ? (name, name) : null;
        }

        if (i == at && tokens[i].Lower == "von" && next is { Mention: null, Lexeme: { Capital: true, NameLike: true, Analyses.Length: 0 } } && i > 0 && sentence.Lexicon.Words.Set("noble-titles").Contains(tokens[i - 1].Text))
        {
            // "der Herzog von Choiseul"
            return (i + 1, i + 1);
        }

        // "ein Staatssekretär von Brandt": after an indefinite article "von" says whose he is.
        var noble = i == at && tokens[i].Lower == "von" && !(at > 1 && tokens[at - 2].Lower is "ein" or "einem" or "einen" or "eines") && (next.Mention is null || next.Mention.As([EntityLabel.Person]) is not null) && next.Lexeme is { Capital: true, Shape: TokenShape.Word } && Serves(sentence, i - 1);
        var joined = last == i - 1 && last >= at && tokens[i].IsPunctuation('-') && tokens[i].Start == tokens[last].End && next.Start == tokens[i].End && next.Lexeme.Capital;
        return noble || joined ? (i + 1, i + 1) : null;
    }

    /// <summary>The end of the surname behind a rank that stands between forename and surname; null where none stands there.</summary>
    private static int? Ranked(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 1 >= tokens.Length || !sentence.Lexicon.Words.Cue("ranks", tokens[i].Text))
        {
            return null;
        }

        var name = tokens[i + 1].Is(WordKind.NameParticle) ? i + 2 : i + 1;
        name += name < tokens.Length && name == i + 2 && tokens[name].Is(WordKind.NameParticle | WordKind.Article) ? 1 : 0;
        return name < tokens.Length && tokens[name].Lexeme is { Capital: true, Shape: TokenShape.Word } lexeme && !lexeme.Is(WordKind.NotName | WordKind.Month)
            && (tokens[name].Mention is { } mention ? mention.First == name || mention.As([EntityLabel.Person]) is not null : lexeme.Find(WordClass.Noun) is null) ? tokens[name].Mention?.Last ?? name : null;
    }

    /// <summary>Notes the person whose rank stands at a token behind a forename; the last token of the surname, null where none stands there.</summary>
    private int? AddRanked(Sentence sentence, int rank)
    {
        if (!sentence.Lexicon.IsGerman || BeforeRank(sentence, rank) is not { } forename || Ranked(sentence, rank) is not { } surname)
        {
            return null;
        }

        AddPerson(sentence, forename, forename, surname);
        return surname;
    }

    /// <summary>"Unterschrieb Otto Freiherr von Manteuffel": the first of the forenames before a rank; null where none stand there.</summary>
    private static int? BeforeRank(Sentence sentence, int rank)
    {
        var first = rank;
        while (first > 0 && rank - first < 3 && sentence.Tokens[first - 1] is { Lexeme: { Capital: true, Shape: TokenShape.Word } word, Mention: null } && (sentence.Lexicon.Words.Set("forenames").Contains(word.Text) || (first < rank && word is { NameLike: true, Analyses.Length: 0 })))
        {
            first--;
        }

        return first < rank && Ranked(sentence, rank) is not null ? first : null;
    }

    /// <summary>"Vom Kaiser Novara", "gab dem Herzog Nizza zurück": those who reign are not called by a land; behind an article a title stands alone, and the land after it is another thing.</summary>
    private static bool StandsAlone(Sentence sentence, int title) =>
        Royals.IsTitle(sentence.Tokens[title].Text)
        || (sentence.Lexicon.IsGerman && title > 0 && sentence.Tokens[title - 1].Is(WordKind.Article | WordKind.Contraction) && sentence.Lexicon.Words.Cue("landed-titles", sentence.Tokens[title].Text));

    /// <summary>"Hugh Elliot" is not Charles Elliot: one of the forenames must at least begin like one of his, however they are spelt.</summary>
    private static bool GermanBears(Sentence sentence, Entity person, int from, int name)
    {
        var surname = sentence.Tokens[name].Lexeme.Key;
        var known = person.Names.Select(each => each.Text).Append(person.Name).SelectMany(each => each.Split(' ', '-')).Where(word => word.Length > 1 && char.IsUpper(word[0]) && Folding.Key(word) != surname).Select(word => word[0]).ToHashSet();
        var forenames = sentence.Tokens[Math.Min(from, name)..name].Where(token => token.Lexeme is { Shape: TokenShape.Word, Capital: true, Text.Length: > 2 } && !token.Is(WordKind.Title)).ToList();
        return forenames.Count == 0 || known.Count == 0 || forenames.Exists(token => known.Contains(token.Text[0]));
    }

    /// <summary>Whether a title is one that is served in, and not one with a land of its own.</summary>
    private static bool Serves(Sentence sentence, int title) =>
        title >= 0 && !(sentence.Lexicon.Words.GroupOf("offices").TryGetValue(sentence.Tokens[title].Lexeme.Find(WordClass.Noun)?.Lemma ?? sentence.Tokens[title].Text, out var office) && office is "king" or "emperor");

    /// <summary>"Prince Qing", "Lord Gambier": an adjective or a word of a people behind a title, and no noun whose adjective it could be.</summary>
    private static bool People(Sentence sentence, int i) =>
        !sentence.Lexicon.IsGerman && sentence.Tokens[i] is { Lexeme.Capital: true, Mention: { Kind: MentionKind.Adjective or MentionKind.Demonym } people } && people.First == i && Alone(sentence.Tokens, people.Last + 1);
}

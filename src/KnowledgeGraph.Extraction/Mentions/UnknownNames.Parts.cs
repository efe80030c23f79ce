using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Parts of names that are no name alone: titles called after a place, the numbers of rulers, the second half of a given name.</content>
internal sealed partial class UnknownNames
{
    /// <summary>"Maria I of Portugal": the number of a ruler belongs to the name.</summary>
    private static int Regnal(Sentence sentence, int last)
    {
        var tokens = sentence.Tokens;
        return !sentence.Lexicon.IsGerman && last + 1 < tokens.Length && tokens[last + 1].Mention is null && RomanNumeral.Is(tokens[last + 1].Text)
            && (tokens[last + 1].Text.Length > 1 || (last + 2 < tokens.Length && (tokens[last + 2].Lower == "of" || tokens[last + 2].Lexeme.Shape == TokenShape.Punctuation))) ? last + 1 : last;
    }

    /// <summary>"Nahmen Strömstad und Uddevalla": behind a verb and beside a town a word that no list holds is one as well.</summary>
    private static bool Listed(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return i > 0 && i + 2 < tokens.Length && tokens[i - 1].Lexeme.Find(WordClass.Verb) is not null && tokens[i - 1].Lexeme.Find(WordClass.Adjective) is null && (tokens[i + 1].IsPunctuation(',') || tokens[i + 1].Lower is "und" or "sowie")
            && (tokens[i + 2].Mention is { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place or EntityLabel.Territory } || (tokens[i + 2].Mention is null && IsNameWord(sentence, i + 2) && !IsDoubtful(sentence, i + 2)));
    }

    /// <summary>"In Rio von Manuel García unterschrieben": behind a place "von" tells who did it.</summary>
    private static bool Agent(Sentence sentence, int first, int particle) =>
        sentence.Lexicon.IsGerman && first > 0 && particle == first + 1 && sentence.Tokens[particle].Lower == "von" && sentence.Lexicon.Words.Cue("before-places", sentence.Tokens[first - 1].Lower);

    /// <summary>"Otto von Manteuffel", where the gazetteer knows the surname alone: the forename before the particle; null where none stands there.</summary>
    private static int? Forenamed(Sentence sentence, Mention surname)
    {
        var first = surname.First - 2;
        return first >= 0 && sentence.Tokens[first + 1] is { Mention: null } particle && particle.Is(WordKind.NameParticle) && !particle.Is(WordKind.Article)
            && sentence.Tokens[first] is { Mention: null, Lexeme.Capital: true } forename
            && (sentence.Lexicon.Words.Set("forenames").Contains(forename.Text) || (!sentence.Lexicon.IsGerman && forename.Lexeme is { Shape: TokenShape.Word, Kind: WordKind.None, Analyses.Length: 0 }) || surname.Candidates.Any(person => person.Name.StartsWith(forename.Text, StringComparison.Ordinal) || person.Names.Any(name => name.Text.StartsWith(forename.Text, StringComparison.Ordinal)))) ? first : null;
    }

    /// <summary>"took Son Tay", "at Long Hope": within a sentence that writes its nouns small, a noun with a capital before another word that no list holds begins the name.</summary>
    private static bool PrecedesName(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return !sentence.Lexicon.IsGerman && i > 0 && i + 1 < tokens.Length && tokens[i - 1].Lexeme is { Capital: false, Shape: TokenShape.Word } && tokens[i].Lexeme is { Capital: true, Kind: WordKind.None, Shape: TokenShape.Word } noun
            && (noun.NounClass & ~(NounClass.Person | NounClass.People)) == NounClass.None
            && tokens[i + 1] is { Mention: null, Lexeme: { Capital: true, NameLike: true, Analyses.Length: 0 } } && !IsDated(sentence, i);
    }

    private static bool IsDated(Sentence sentence, int i) => sentence.Dates.Exists(date => date.First <= i && date.Last >= i);

    /// <summary>"Göran Fleming": behind a forename the word for one of a people is a surname.</summary>
    private static bool Surnamed(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return !sentence.Lexicon.IsGerman && i + 1 < tokens.Length && tokens[i].Lexeme is { Analyses.Length: 0, Shape: TokenShape.Word, Kind: WordKind.None } && tokens[i + 1] is { Lexeme.Capital: true, Mention: { Kind: MentionKind.Demonym } people }
            && people.First == people.Last && !tokens[i + 1].Lower.EndsWith('s') && !InPlace(sentence, i);
    }

    /// <summary>"Port Clarence", "Fort Greenville": the word for the place is part of its name.</summary>
    private static int Led(Sentence sentence, int first) =>
        first > 0 && !sentence.Lexicon.IsGerman && sentence.Tokens[first - 1] is { Mention: null, Lexeme.Capital: true } leading && sentence.Lexicon.Words.Cue("leading-names", leading.Text) ? first - 1 : first;

    /// <summary>"At Nuremberg Hitler threatened": the first of two names is the place.</summary>
    private static bool InPlace(Sentence sentence, int i) => i > 0 && sentence.Lexicon.Words.Cue("before-places", sentence.Tokens[i - 1].Lower);

    /// <summary>"The Earl of Sandwich", "the marquis del Fresno": the last token of a title called after a place; null where none stands, or a state is named whose ruler is meant.</summary>
    private static int? Peer(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        if (i + 2 >= tokens.Length || tokens[i].Mention is not null || !sentence.Lexicon.Words.Cue("peers", tokens[i].Lower) || !tokens[i + 1].Is(WordKind.NameParticle) || (tokens[i + 2].Mention?.As([EntityLabel.State]) is not null && tokens[i].Lexeme.NounClass != NounClass.None && !tokens[i].Lexeme.Capital))
        {
            return null;
        }

        var at = i + 2;
        while (at + 1 < tokens.Length && tokens[at].Is(WordKind.NameParticle))
        {
            at++;
        }

        if (tokens[at].Mention is { } mention)
        {
            return mention.First == at && mention.As([EntityLabel.State]) is null ? PastParticles(sentence, mention.Last) : null;
        }

        var last = at - 1;
        while (last + 1 < tokens.Length && tokens[last + 1].Mention is null && (IsNameWord(sentence, last + 1) || (last >= at && Joins(sentence, last + 1))))
        {
            last++;
        }

        return last >= at ? PastParticles(sentence, last) : null;
    }

    /// <summary>"the Duke of Medina de las Torres": what a place is called by more than one word is known only in part; the last token of the whole.</summary>
    public static int PastParticles(Sentence sentence, int last)
    {
        var tokens = sentence.Tokens;
        var at = last + 1;
        while (at < tokens.Length && tokens[at].Is(WordKind.NameParticle) && tokens[at] is { Lower: not "of", Lexeme.Capital: false })
        {
            at++;
        }

        return at > last + 1 && at < tokens.Length && tokens[at].Lexeme is { Capital: true, Shape: TokenShape.Word } ? tokens[at].Mention?.Last ?? at : last;
    }

    private int AddPeer(Sentence sentence, int first, int last)
    {
        var text = MentionStage.Words(sentence, _document, first, last);
        var entity = _document.Provisional.Get(EntityLabel.Person, char.ToUpperInvariant(text[0]) + text[1..]);
        _surnames.TryAdd(sentence.Tokens[last].Lexeme.Key, entity);
        Cover(sentence, first, last, [entity]);
        return last;
    }

    /// <summary>"Pak Che-sun", "Lee Hyon-sang": a hyphen and the small second half of a given name.</summary>
    private static bool GivenName(Sentence sentence, int hyphen)
    {
        var tokens = sentence.Tokens;
        return !sentence.Lexicon.IsGerman && Hyphens.Joins(tokens, hyphen)
            && tokens[hyphen - 1].Lexeme is { Capital: true, Analyses.Length: 0 } && tokens[hyphen + 1].Lexeme is { Shape: TokenShape.Word, Capital: false, Text.Length: < 6 } second && second.Find(WordClass.Verb) is null && !second.Text.EndsWith("ed", StringComparison.Ordinal)
            && second.Find(WordClass.Adjective) is null;
    }

    /// <summary>"Ernest-François": a hyphen between two words with capitals, of which no gazetteer knows the first.</summary>
    private static bool Hyphened(Sentence sentence, int hyphen)
    {
        var tokens = sentence.Tokens;
        return Hyphens.Joins(tokens, hyphen)
            && tokens[hyphen - 1] is { Lexeme: { Capital: true, Shape: TokenShape.Word }, Mention: null or { Kind: MentionKind.Unknown } } && tokens[hyphen + 1].Lexeme is { Capital: true, Shape: TokenShape.Word };
    }

    /// <summary>"Fernando E. Guachalla": the letter of a second forename between two names.</summary>
    private static bool Initial(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return !sentence.Lexicon.IsGerman && i > 0 && i + 2 < tokens.Length && tokens[i] is { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word, Text.Length: 1 } } && tokens[i + 1].IsPunctuation('.') && tokens[i + 1].Start == tokens[i].End
            && tokens[i + 2] is { Mention: null or { Kind: MentionKind.Unknown }, Lexeme: { Capital: true, Shape: TokenShape.Word } } && tokens[i - 1].Lexeme.Shape == TokenShape.Word;
    }

    /// <summary>"Francisco de la Bodega", "Joan van der Capellen": two particles before the name.</summary>
    private static bool TwoParticles(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        return i + 2 < tokens.Length && tokens[i].Is(WordKind.NameParticle) && tokens[i].Lower != "of" && tokens[i + 1].Is(WordKind.NameParticle) && !tokens[i + 1].Lexeme.Capital && tokens[i + 2].Lexeme.Capital && IsNameWord(sentence, i + 2);
    }

    /// <summary>"Le Myre de Vilers": whether a name of several words begins with a particle, before which a forename may stand.</summary>
    private static bool LedByParticle(Sentence sentence, Mention mention) =>
        !sentence.Lexicon.IsGerman && mention.Last > mention.First && sentence.Tokens[mention.First].Is(WordKind.NameParticle);

    /// <summary>"Eusebio de Salazar y Mazarredo": the last token of the second surname; that of the first where none follows.</summary>
    private static int SecondSurname(Sentence sentence, int last) =>
        !sentence.Lexicon.IsGerman && last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 1] is { Lower: "y" } && IsNameWord(sentence, last + 2) ? last + 2 : last;

    /// <summary>"Under Article XI the Black Sea", "Articles XXV and LIX": the number of an article is no name.</summary>
    private static bool CountsArticles(Sentence sentence, int i)
    {
        if (!RomanNumeral.CountsArticles(sentence.Tokens[i].Text))
        {
            return false;
        }

        var heads = sentence.Lexicon.Words.Set("term-heads");
        for (var before = i - 1; before >= 0 && i - before <= NumbersApart; before--)
        {
            if (heads.Contains(sentence.Tokens[before].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private const int NumbersApart = 4;
}

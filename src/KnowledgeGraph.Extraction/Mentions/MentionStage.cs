using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds the names of entities: those of the gazetteer, those led by a word that tells their kind, and unknown ones.</summary>
internal sealed class MentionStage : Stage
{
    /// <summary>Within so many words of the beginning a pronoun takes up the sentence before.</summary>
    private const int LongestLead = 8;

    private readonly GazetteerIndex _gazetteer;

    private readonly Capitals _capitals;

    private readonly Royals _royals;

    private readonly Surnames _surnames;

    private readonly Battlefields _fields;

    public MentionStage(GazetteerIndex gazetteer)
    {
        _gazetteer = gazetteer;
        _capitals = new Capitals(gazetteer);
        _royals = new Royals(gazetteer);
        _surnames = new Surnames(gazetteer);
        _fields = new Battlefields(gazetteer);
    }

    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas, Part.Dates, Part.Quantities];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Mentions];

    public override void Run(Document document)
    {
        int? year = FirstYear(document);
        var finder = new GazetteerNames(_gazetteer.Names);
        var composer = new ComposedNames(_gazetteer, document);
        var unknown = new UnknownNames(document, _royals, _gazetteer);
        var companies = new Companies(_gazetteer, document);
        var namesakes = new Namesakes(document);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var preferences = new Preferences(named);
        foreach (var sentence in document.Sentences)
        {
            year = sentence.Dates.Find(date => date is { Completed: false, IsAside: false })?.Year ?? sentence.Dates.Find(date => !date.IsAside)?.Year ?? year;
            sentence.Year = year;
            Find(finder, sentence, document, year ?? Lifetimes.MiddleYear);
            Know(unknown, sentence, named);
            preferences.Count(sentence);
        }

        KnowHero(document, unknown, named);
        var rulers = new LoneRulers(_royals, _surnames, _gazetteer, document);
        var acquaintance = new Acquaintance(document);
        var small = new SmallStates(document);
        for (var at = 0; at < document.Sentences.Count; at++)
        {
            var sentence = document.Sentences[at];
            sentence.IsTakenUp = IsTakenUp(document, sentence, at);
            year = sentence.Year;
            preferences.Apply(sentence);
            sentence.HasTrigger &= MayTell(sentence, acquaintance.IsNear(sentence, at));
            if (sentence.HasTrigger || sentence.IsTakenUp || sentence.EntryHead == sentence)
            {
                companies.Find(sentence, year ?? Lifetimes.MiddleYear);
                unknown.FindPersons(sentence);
                rulers.Find(sentence);
                composer.Find(sentence, year ?? Lifetimes.MiddleYear);
                UnknownNames.Precede(sentence);
                unknown.Find(sentence);
            }

            if (sentence.HasTrigger)
            {
                _capitals.Own(sentence, year ?? Lifetimes.MiddleYear);
            }

            _capitals.Widen(sentence, year ?? Lifetimes.MiddleYear);
            FindLands(sentence, document);
            small.Find(sentence, at);
            sentence.Mentions.Sort((left, right) => left.First.CompareTo(right.First));
            DatesOfNames.Attach(sentence);
            namesakes.Part(sentence);
            Serve(sentence);
            if (sentence is { HasTrigger: true, Lexicon.IsGerman: false, Year: { } fought })
            {
                _fields.Mark(sentence, fought);
            }
        }
    }

    /// <summary>Of nobody and nothing named before, nothing can be claimed: whether a sentence names somebody itself, or takes up one who is near.</summary>
    private static bool MayTell(Sentence sentence, bool isNear) =>
        sentence.Mentions.Count > 0 || sentence.Block.Kind == Structure.BlockKind.Item || sentence.EntryDate is not null
        || (isNear && (Array.Exists(sentence.Tokens, sentence.Lexicon.IsGerman ? GermanSign : EnglishSign) || (!sentence.Lexicon.IsGerman && BearsName(sentence))));

    private static void FindLands(Sentence sentence, Document document)
    {
        Realms.Find(sentence, document);
        if (sentence is { HasTrigger: true, Lexicon.IsGerman: true })
        {
            HyphenedLands.Find(sentence, document);
        }
        else if (sentence is { HasTrigger: true, Lexicon.IsGerman: false })
        {
            JoinedNames.Find(sentence, document);
            UnknownNames.JoinPlaces(sentence, document);
        }
    }

    /// <summary>Whether a sentence is read though it has no trigger: the next takes it up, or it says that the same was done.</summary>
    private static bool IsTakenUp(Document document, Sentence sentence, int at) =>
        (at + 1 < document.Sentences.Count && document.Sentences[at + 1] is var next && next.BlockIndex == sentence.BlockIndex && (TakesUp(next) || (!sentence.Lexicon.IsGerman && sentence.Tokens.Length <= Claims.Battlefield.LongestNote)))
            || (at > 0 && Claims.Repeated.MaySay(sentence));

    /// <summary>Knows the person with whose name and life dates the text begins, though no gazetteer does.</summary>
    private static void KnowHero(Document document, UnknownNames unknown, HashSet<string> named)
    {
        for (var at = 0; at < document.Sentences.Count; at++)
        {
            // "CUSHING, Caleb (1800–1879)" opens each entry of a book of lives.
            var sentence = document.Sentences[at];
            var opens = at == 0 || document.Sentences[at - 1].BlockIndex != sentence.BlockIndex;
            if (((at == 0 ? LifeDates.Open(document, sentence) : null) ?? (opens && !sentence.Lexicon.IsGerman ? LifeDates.Entry(document, sentence) : null)) is { } life)
            {
                Cover(sentence, life);
                Know(unknown, sentence, named);
            }
        }
    }

    /// <summary>A word by which somebody may be meant whom no name tells.</summary>
    private static bool GermanSign(Token token) =>
        token.Lexeme.StrongTrigger || token.Lexeme.IsRuler || token.Is(WordKind.Pronoun | WordKind.Possessive) || token.Lexeme is { NameLike: true, Analyses.Length: 0 };

    /// <inheritdoc cref="GermanSign"/>
    private static bool EnglishSign(Token token) => token.Lexeme.StrongTrigger || token.Is(WordKind.Both | WordKind.Pronoun | WordKind.Possessive);

    /// <summary>Whether an English word behind the first one is a title, or written like a name.</summary>
    private static bool BearsName(Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i] is { Lexeme.Capital: true } token && (token.Is(WordKind.Title) || token.Lexeme.Kind == WordKind.None))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Remembers by which part of a full name a person may be called later.</summary>
    private static void Know(UnknownNames unknown, Sentence sentence, HashSet<string> named)
    {
        foreach (var full in sentence.Mentions.Where(mention => mention.Entity?.Label == EntityLabel.Person && mention.Last > mention.First && mention.Candidates.Count == 1))
        {
            named.Add(full.Entity!.Id);
            if (!RomanNumeral.Is(sentence.Tokens[full.Last].Text) && (sentence.Lexicon.IsGerman || !sentence.Tokens[full.Last].Is(WordKind.Title)))
            {
                unknown.Know(sentence.Tokens[full.Last].Lexeme.Key, full.Entity);
            }

            if (!sentence.Lexicon.IsGerman && sentence.Tokens[full.Last].Is(WordKind.Title))
            {
                // "Tipu Sultan ... Tipu"
                unknown.Know(sentence.Tokens[full.Last - 1].Lexeme.Key, full.Entity);
            }

            if (RomanNumeral.Is(sentence.Tokens[full.First + 1].Text))
            {
                unknown.KnowRuler(sentence.Tokens[full.First].Lexeme.Key, full.Entity);
            }
        }
    }

    /// <summary>Whether a sentence of interest begins, but for a few words, with a pronoun.</summary>
    private static bool TakesUp(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length && i < LongestLead && sentence.HasTrigger; i++)
        {
            if (sentence.Tokens[i].Is(sentence.Lexicon.IsGerman ? WordKind.Pronoun | WordKind.Possessive : WordKind.Pronoun | WordKind.Possessive | WordKind.Both) ? sentence.Tokens[i].Lower is not ("es" or "man") : sentence.Lexicon.Words.Cue("taking-up-two", sentence.Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Haager Friede, der am 6. August 1661 unterzeichnete Vertrag": none that was only signed long after what the sentence tells.</summary>
    private static void Find(GazetteerNames finder, Sentence sentence, Document document, int year)
    {
        finder.Find(sentence, year);
        if (!sentence.Lexicon.IsGerman)
        {
            UnknownNames.Entitle(sentence, document);
            Origins.Find(sentence);
        }

        if (!sentence.Lexicon.IsGerman || sentence.Dates.Count == 0 || sentence.Dates.Where(date => !date.IsAside).Select(date => date.Year).DefaultIfEmpty(int.MaxValue).Max() is not (> 0 and < int.MaxValue and var latest))
        {
            return;
        }

        foreach (var mention in sentence.Mentions.Where(mention => mention.Entity?.Label == EntityLabel.Treaty && mention.Candidates.All(treaty => Lifetimes.YearOf(treaty.From) - latest > 3)).ToList())
        {
            sentence.Mentions.Remove(mention);
            for (var i = mention.First; i <= mention.Last; i++)
            {
                sentence.Tokens[i].Mention = null;
            }
        }
    }

    private void Serve(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Entity is { Label: EntityLabel.Person, Serves.Count: > 0 } person)
            {
                mention.Served = _gazetteer.ServedBy(person, sentence.Year);
            }
        }
    }

    /// <summary>The first year that the text gives: what stands before it is read in its light.</summary>
    private static int? FirstYear(Document document) =>
        document.Sentences.Find(sentence => sentence.Dates.Count > 0)?.Dates[0].Year;

    /// <summary>Adds a mention and takes away those it covers.</summary>
    public static void Cover(Sentence sentence, Mention mention)
    {
        sentence.Mentions.RemoveAll(other => other.First >= mention.First && other.Last <= mention.Last);
        sentence.Mentions.Add(mention);
        for (var i = mention.First; i <= mention.Last; i++)
        {
            sentence.Tokens[i].Mention = mention;
        }
    }

    public static string Words(Sentence sentence, Document document, int first, int last) =>
        document.Reading[sentence.Tokens[first].Start..sentence.Tokens[last].End].Replace(Markup.MarkupStage.Filler.ToString(), string.Empty, StringComparison.Ordinal);
}

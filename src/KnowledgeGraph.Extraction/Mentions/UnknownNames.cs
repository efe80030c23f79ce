using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Names that no gazetteer knows: persons led by a title, and runs of words with capitals.</summary>
internal sealed partial class UnknownNames
{
    private readonly Document _document;
    private readonly Dictionary<string, Entity> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity?> _rulers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _full = new(StringComparer.Ordinal);

    private readonly Royals _royals;
    private readonly GazetteerIndex _gazetteer;

    public UnknownNames(Document document, Royals royals, GazetteerIndex gazetteer)
    {
        _document = document;
        _royals = royals;
        _gazetteer = gazetteer;
    }

    /// <summary>"Fabio Chigi ... Chigi": who is named in full somewhere is meant by the last of his names alone.</summary>
    public void Know(string surname, Entity person) => _surnames.TryAdd(surname, person);

    /// <summary>"Peter I of Russia ... Peter": the only ruler of that name in the text.</summary>
    public void KnowRuler(string name, Entity ruler)
    {
        if (!_rulers.TryAdd(name, ruler) && _rulers[name]?.Id != ruler.Id)
        {
            _rulers[name] = null;
        }
    }

    /// <summary>General X, Lord X, Zar Alexander II.; a known surname alone.</summary>
    public void FindPersons(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Mention: null, Lexeme.Capital: true } && KnownAlone(sentence, i) is { } known)
            {
                Cover(sentence, BeginsWithForename(sentence, i, known) ? i - 1 : i, i, [known]);
                continue;
            }

            if (tokens[i].Lexeme.Capital && !sentence.Lexicon.IsGerman && (TitledNames.Monarch(sentence, _document, i) ?? TitledNames.Noble(sentence, _document, i)) is { } titled)
            {
                Know(sentence, titled);
                i = titled.Last;
                continue;
            }

            if (!sentence.Lexicon.IsGerman && Peer(sentence, i) is { } end)
            {
                i = AddPeer(sentence, i, end);
                continue;
            }

            if (!tokens[i].Lexeme.Capital || !tokens[i].Is(WordKind.Title) || OfThing(sentence, i))
            {
                continue;
            }

            var first = i;
            while (i + 1 < tokens.Length && (tokens[i + 1].Is(WordKind.Title) || (tokens[i + 1].IsPunctuation('-') && i + 2 < tokens.Length && tokens[i + 2].Is(WordKind.Title))))
            {
                i++;
            }

            if (i + 1 < tokens.Length && tokens[i + 1].IsPunctuation('.') && tokens[i].Text.Length < 4)
            {
                i++;
            }

            if (first == i && AddRanked(sentence, i) is { } surname)
            {
                i = surname;
                continue;
            }

            var last = OfRuler(sentence, i) || OfNamedRuler(sentence, i) || ForRuler(sentence, i) ? i : PersonEnd(sentence, i + 1);
            if (last == i && first == i && NameBefore(sentence, i) is { } begin)
            {
                AddPerson(sentence, begin, begin, i - 1, i);
                continue;
            }

            if (last > i)
            {
                AddPerson(sentence, first, i + 1, last);
                i = last;
            }
        }
    }

    /// <summary>"a General Act", "the General Armistice Agreement", "the General Assembly": the word goes with a treaty or a body, and no general is called so.</summary>
    private static bool OfThing(Sentence sentence, int title) =>
        !sentence.Lexicon.IsGerman && title + 1 < sentence.Tokens.Length && (sentence.Tokens[title + 1].Lexeme.NounClass & (NounClass.Treaty | NounClass.Organ | NounClass.War)) != NounClass.None
        && !(title + 2 < sentence.Tokens.Length && sentence.Tokens[title + 2].Lexeme is { Capital: true, Shape: TokenShape.Word, NounClass: var next } && (next & NounClass.Treaty) == NounClass.None);

    /// <summary>Whoever the text has named in full and now calls by one name; null where that is nobody.</summary>
    private Entity? KnownAlone(Sentence sentence, int i) =>
        (_surnames.TryGetValue(sentence.Tokens[i].Lexeme.Key, out var known) && !(Forenames(sentence, i) && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[i].Text))) || (Genitive(sentence, i) is { Length: > 0 } bearer && _surnames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bearer, out known)) ? known
            : _rulers.GetValueOrDefault(sentence.Tokens[i].Lexeme.Key) is { } ruler && (i + 1 >= sentence.Tokens.Length || !sentence.Tokens[i + 1].Lexeme.Capital || BeforeLand(sentence, i)) && !Forenames(sentence, i) ? ruler : null;

    /// <summary>A monarch is known by his first name from then on, a nobleman by his land.</summary>
    private void Know(Sentence sentence, Mention person)
    {
        MentionStage.Cover(sentence, person);
        if (sentence.Tokens[person.First].Is(WordKind.Title))
        {
            _surnames.TryAdd(sentence.Tokens[person.Last].Lexeme.Key, person.Entity!);
        }
        else
        {
            KnowRuler(sentence.Tokens[person.First].Lexeme.Key, person.Entity!);
        }
    }

    /// <summary>"Jorge Videla", where the gazetteer knows the surname alone: the name before it is his too.</summary>
    public static void Precede(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions.Where(mention => mention is { Kind: MentionKind.Name, First: > 0 } && (mention.First == mention.Last || LedByParticle(sentence, mention) || (mention.Last == mention.First + 2 && sentence.Lexicon.IsGerman && sentence.Tokens[mention.First + 1].IsPunctuation('-'))) && mention.Candidates.Count > 0 && mention.Candidates.All(entity => entity.Label == EntityLabel.Person)).ToList())
        {
            var token = sentence.Tokens[mention.First - 1];
            if (Forenamed(sentence, mention) is { } first)
            {
                var candidates = mention.Candidates.Where(entity => Bears(sentence, entity, first, mention.First)).ToList();
                var last = candidates.Count > 0 ? mention.Last : SecondSurname(sentence, mention.Last);
                var text = string.Join(' ', sentence.Tokens[first..(last + 1)].Select(word => word.Text));
                MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = candidates.Count > 0 ? mention.Kind : MentionKind.Unknown, Candidates = candidates, Text = text, Served = candidates.Count > 0 ? mention.Served : null });
                continue;
            }

            if (Particle(sentence, mention.First - 1) || (token.Lexeme is { Capital: true, Shape: TokenShape.Word, Kind: WordKind.None, Analyses.Length: 0 } && token.Mention is null && (mention.First > 1 || LedByParticle(sentence, mention)) && !InPlace(sentence, mention.First - 1)))
            {
                MentionStage.Cover(sentence, new Mention { First = mention.First - 1, Last = mention.Last, Kind = mention.Kind, Candidates = mention.Candidates, Text = $"{token.Text} {mention.Text}", Served = mention.Served });
            }
        }
    }

    /// <summary>"The German minister, von Ketteler": the particle with which a name begins that no forename leads.</summary>
    private static bool Particle(Sentence sentence, int i) =>
        !sentence.Lexicon.IsGerman && sentence.Tokens[i] is { Mention: null, Lower: "von" or "van" or "de" } && (i == 0 || !sentence.Tokens[i - 1].Lexeme.Capital);

    /// <summary>"captures La Pedrera", "the province of El Oro": the article with which a Spanish or French name begins belongs to it.</summary>
    private static int Articled(Sentence sentence, int i) =>
        !sentence.Lexicon.IsGerman && i > 0 && sentence.Tokens[i - 1] is { Mention: null, Text: "La" or "El" or "Los" or "Las" or "Le" or "Les" } ? i - 1 : i;

    /// <summary>Runs of words with capitals that nothing else explains.</summary>
    public void Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsNameWord(sentence, i) && !Opens(sentence, i))
            {
                continue;
            }

            var last = !sentence.Lexicon.IsGerman && i + 1 < tokens.Length && tokens[i + 1].Mention is { Kind: MentionKind.Name } surname && surname.First == i + 1 && surname.Last == i + 1 && surname.As([EntityLabel.Person]) is { } bearer && !Bears(sentence, bearer, i, i + 1) && !InPlace(sentence, i) ? i + 1
                : tokens[i].Text is "New" && i + 1 < tokens.Length && tokens[i + 1].Mention is { Kind: MentionKind.Name } old && old.First == i + 1 && old.As([EntityLabel.State, EntityLabel.Territory]) is not null ? old.Last : i;
            while (last + 1 < tokens.Length && (IsNameWord(sentence, last + 1) || Initial(sentence, last + 1) || (Joins(sentence, last + 1) && !Agent(sentence, i, last + 1))))
            {
                last += GivenName(sentence, last + 1) || Initial(sentence, last + 1) ? 2 : 1;
            }

            last += last == i && Surnamed(sentence, i) ? 1 : 0;
            last += last > i && Syllable(sentence, last + 1) ? 2 : 0;
            last = Regnal(sentence, last);
            i = Led(sentence, i);

            // What could as well be a common noun is left one: it names nothing.
            if (i == last && sentence.Lexicon.IsGerman && !_full.ContainsKey(tokens[i].Lexeme.Key) && IsDoubtful(sentence, i) && !NamesBattle(sentence, i))
            {
                continue;
            }

            if (i == last && sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Set("forenames").Contains(tokens[i].Text))
            {
                Cover(sentence, i, i, [_document.Provisional.Get(EntityLabel.Person, tokens[i].Text)]);
                continue;
            }

            i = Articled(sentence, i);
            var text = Full(sentence, i, last);
            MentionStage.Cover(sentence, new Mention
            {
                First = i > 0 && Particle(sentence, i - 1) ? i - 1 : i,
                Last = last,
                Kind = MentionKind.Unknown,
                Text = text,
                Candidates = [],
            });
            i = last;
        }
    }

    /// <summary>"Robert Adair ... Adair": who was called by two names is meant by the last of them.</summary>
    private string Full(Sentence sentence, int first, int last)
    {
        var text = MentionStage.Words(sentence, _document, first, last);
        var key = sentence.Tokens[last].Lexeme.Key;
        if (last > first)
        {
            _full.TryAdd(key, text);
            return text;
        }

        if (sentence.Lexicon.IsGerman && first > 0 && sentence.Tokens[first - 1].Is(WordKind.NameParticle | WordKind.Title) && !sentence.Tokens[first - 1].Is(WordKind.Preposition | WordKind.Article))
        {
            _full.TryAdd(key, text);
        }

        // "Paolis Appell": the genitive of the name.
        return _full.TryGetValue(key, out var full) || (key.EndsWith('s') && _full.TryGetValue(key[..^1], out full)) ? full : text;
    }

    /// <summary>A hyphen or a particle within a name: "Bunau-Varilla", "de Lavalle", "Abd el-Kader", "Mers-el-Kébir". "Rücknahme der Abgabe" is no name.</summary>
    private static bool Joins(Sentence sentence, int i)
    {
        var tokens = sentence.Tokens;
        var article = sentence.Lexicon.IsGerman && tokens[i].Lower is "der" or "zu";
        if (i + 1 < tokens.Length && !sentence.Lexicon.IsGerman && tokens[i].IsPunctuation('.') && sentence.Lexicon.Words.Cue("saints", tokens[i - 1].Text) && IsNameWord(sentence, i + 1))
        {
            // "St. Marks"
            return true;
        }

        if (i + 1 >= tokens.Length || article || !(tokens[i].IsPunctuation('-') || tokens[i].Is(WordKind.NameParticle)))
        {
            return false;
        }

        if (GivenName(sentence, i))
        {
            return true;
        }

        return (tokens[i + 1].Lexeme.Capital && IsNameWord(sentence, i + 1))
            || (!sentence.Lexicon.IsGerman && TwoParticles(sentence, i))
            || (tokens[i].IsPunctuation('-') && tokens[i + 1].Is(WordKind.NameParticle) && Joins(sentence, i + 1))
            || (tokens[i].Is(WordKind.NameParticle) && tokens[i + 1].IsPunctuation('-') && tokens[i + 1].Start == tokens[i].End && i + 2 < tokens.Length && tokens[i + 2].Lexeme.Capital && IsNameWord(sentence, i + 2));
    }

    /// <summary>"Pak Che-sun", "Yi Wan-yong": the second syllable of a name of the Far East.</summary>
    private static bool Syllable(Sentence sentence, int hyphen)
    {
        var tokens = sentence.Tokens;
        return hyphen + 1 < tokens.Length && tokens[hyphen].IsPunctuation('-') && tokens[hyphen].Start == tokens[hyphen - 1].End && tokens[hyphen + 1].Start == tokens[hyphen].End
            && tokens[hyphen + 1] is { Mention: null, Text.Length: < 7, Lexeme: { Shape: TokenShape.Word, Capital: false } lexeme } && lexeme.Find(WordClass.Verb) is null && lexeme.Kind == WordKind.None
            && tokens[hyphen - 1].Text.Length < 7 && !(hyphen + 2 < tokens.Length && tokens[hyphen + 2].Start == tokens[hyphen + 1].End && tokens[hyphen + 2].IsPunctuation('-'));
    }

    private static bool IsNameWord(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        var lexeme = token.Lexeme;
        if (token.Mention is not null || !(lexeme.NameLike || FollowsSaint(sentence, i) || Forename(sentence, i) || FollowsForename(sentence, i) || FollowsPlace(sentence, i) || PrecedesName(sentence, i)))
        {
            return false;
        }

        if (sentence.Lexicon.IsGerman)
        {
            return (i > 0 || lexeme.Analyses.Length == 0) && !RomanNumeral.Is(lexeme.Text);
        }

        if (CountsArticles(sentence, i) || IsPrefix(sentence, i))
        {
            return false;
        }

        if (i == 0 && i + 1 < sentence.Tokens.Length && sentence.Tokens[1].Text is "," && (lexeme.Lower.EndsWith("ed", StringComparison.Ordinal) || lexeme.Lower.EndsWith("ly", StringComparison.Ordinal)))
            {
                return false;
            }

        if ((i == 0 || sentence.Tokens[i - 1].Text is "–" or "—" or ":" or ".") && i + 1 < sentence.Tokens.Length && sentence.Tokens[i + 1].Is(WordKind.Preposition) && lexeme.Lower.EndsWith("ed", StringComparison.Ordinal))
        {
            // "Exhausted, China sued for peace"
            return false;
        }

        // English: a capital at the start of a sentence says nothing unless the word is otherwise unknown.
        return lexeme.Analyses.Length == 0 || (i > 0 && sentence.Tokens[i - 1].Text is not ("\"" or "“" or ":" or "•" or "–" or "—") && !EndsHead(sentence, i));
    }

    /// <summary>"1869. Occupation of X": what follows the head of an entry begins anew.</summary>
    private static bool EndsHead(Sentence sentence, int i) => sentence.Tokens[i - 1].IsPunctuation('.') && sentence.Dates.Exists(date => date.Last == i - 2);

    /// <summary>"Fort Worth", "Saint George": after such a word even a common noun is a name.</summary>
    private static bool FollowsSaint(Sentence sentence, int i) =>
        i > 0 && !sentence.Lexicon.IsGerman && sentence.Lexicon.Words.Cue("saints", sentence.Tokens[i > 1 && sentence.Tokens[i - 1].IsPunctuation('.') ? i - 2 : i - 1].Text)
        && sentence.Tokens[i].Lexeme is { Shape: TokenShape.Word, Capital: true, Text.Length: > 1, Kind: WordKind.None or WordKind.Currency };

    /// <summary>"Christian Günther": a word for people that stands as a first name before an unknown one.</summary>
    private static bool Forename(Sentence sentence, int i) =>
        i > 0 && !sentence.Lexicon.IsGerman && i + 1 < sentence.Tokens.Length && sentence.Tokens[i].Lexeme is { Shape: TokenShape.Word, Capital: true, Kind: WordKind.None, NounClass: NounClass.People }
        && sentence.Tokens[i + 1] is { Mention: null, Lexeme: { Shape: TokenShape.Word, Capital: true, Analyses.Length: 0, Kind: WordKind.None } };

    private static bool Alone(Token[] tokens, int at) => at >= tokens.Length || tokens[at].Lexeme.Shape == TokenShape.Punctuation || tokens[at].Is(WordKind.Coordinator | WordKind.Preposition) || (tokens[at].Lexeme.Find(WordClass.Verb) is not null && tokens[at].Lexeme.Find(WordClass.Noun) is null);

    /// <summary>"Edhem Pasha", "Ibrahim Bey": a title that stands behind the name.</summary>
    private static int? NameBefore(Sentence sentence, int title)
    {
        if (!sentence.Lexicon.Words.Set("titles-behind").Contains(sentence.Tokens[title].Text))
        {
            return null;
        }

        var first = title;
        if (first > 0 && sentence.Tokens[first - 1] is { Lexeme: { Capital: true, Kind: WordKind.None, Analyses.Length: 0 }, Mention: { Kind: MentionKind.Name, Entity.Label: EntityLabel.Place } town } && town.First == town.Last && !InPlace(sentence, first - 1))
        {
            // "Ismail Beg": a name that a town has as well.
            return first - 1;
        }

        while (first > 0 && title - first < 5 && sentence.Tokens[first - 1] is { Mention: null, Lexeme: { Capital: true, Shape: TokenShape.Word, Kind: WordKind.None, Analyses.Length: 0 } })
        {
            // "Abul-Hasan Khan"
            first -= first > 2 && Hyphened(sentence, first - 2) ? 2 : 1;
        }

        return first < title ? first : null;
    }

    private void AddPerson(Sentence sentence, int first, int nameStart, int last, int? title = null)
    {
        var tokens = sentence.Tokens;
        for (var k = nameStart; k <= last; k++)
        {
            // German puts the surname last: in "Niels von Lillieroot" the first word is no Niel.
            var i = sentence.Lexicon.IsGerman ? nameStart + last - k : k;
            if (tokens[i].Mention?.As([EntityLabel.Person]) is { } person && Bears(sentence, person, nameStart, tokens[i].Mention!.First))
            {
                Cover(sentence, first, last, [person]);
                return;
            }
        }

        if (nameStart == last && nameStart > first && _royals.Of(tokens[nameStart - 1].Text, tokens[last].Text, sentence.Year) is { Count: > 0 } royal)
        {
            Cover(sentence, first, last, royal);
            return;
        }

        var name = MentionStage.Words(sentence, _document, nameStart, title ?? last);
        var surname = tokens[last].Lexeme.Key;
        if (!_surnames.TryGetValue(surname, out var entity))
        {
            entity = _document.Provisional.Get(EntityLabel.Person, nameStart == last && tokens[first].Text is "Lord" or "Baron" or "Graf" or "Count" ? $"{tokens[first].Text} {name}" : name);
            _surnames[surname] = entity;
        }

        Cover(sentence, first, title ?? last, [entity]);
    }

    /// <summary>"Oliver Hazard Perry" is not Matthew Perry: the forenames before a known name must be his.</summary>
    private static bool Bears(Sentence sentence, Entity person, int from, int name)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return GermanBears(sentence, person, from, name);
        }

        var forenames = sentence.Tokens[from..name].Where(token => token.Lexeme is { Shape: TokenShape.Word, Capital: true, Text.Length: > 2 } && !token.Is(WordKind.Title)).ToList();
        return forenames.TrueForAll(token => person.Names.Select(known => known.Text).Append(person.Name).Any(known => known.Contains(token.Text, StringComparison.OrdinalIgnoreCase)));
    }

    private void Cover(Sentence sentence, int first, int last, IReadOnlyList<Entity> candidates) =>
        MentionStage.Cover(sentence, new Mention
        {
            First = first,
            Last = last,
            Kind = MentionKind.Name,
            Candidates = candidates,
            Text = MentionStage.Words(sentence, _document, first, last),
        });
}

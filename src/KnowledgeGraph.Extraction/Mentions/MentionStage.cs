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

    public MentionStage(GazetteerIndex gazetteer)
    {
        _gazetteer = gazetteer;
        _capitals = new Capitals(gazetteer);
        _royals = new Royals(gazetteer);
    }

    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens, Part.Lemmas, Part.Dates, Part.Quantities];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Mentions];

    public override void Run(Document document)
    {
        int? year = FirstYear(document);
        var finder = new GazetteerNames(_gazetteer.Names);
        var composer = new ComposedNames(_gazetteer, document);
        var unknown = new UnknownNames(document, _royals);
        var companies = new Companies(_gazetteer, document);
        var namesakes = new Namesakes(document);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var preferences = new Preferences(named);
        foreach (var sentence in document.Sentences)
        {
            year = sentence.Dates.Find(date => date is { Completed: false, IsAside: false })?.Year ?? sentence.Dates.Find(date => !date.IsAside)?.Year ?? year;
            sentence.Year = year;
            Find(finder, sentence, year ?? Lifetimes.MiddleYear);
            Know(unknown, sentence, named);
            preferences.Count(sentence);
        }

        for (var at = 0; at < document.Sentences.Count; at++)
        {
            var sentence = document.Sentences[at];
            sentence.IsTakenUp = at + 1 < document.Sentences.Count && document.Sentences[at + 1] is var next && next.BlockIndex == sentence.BlockIndex && TakesUp(next);
            year = sentence.Year;
            preferences.Apply(sentence);

            // Of nobody and nothing named before, nothing can be claimed.
            sentence.HasTrigger &= sentence.Mentions.Count > 0 || sentence.Block.Kind == Structure.BlockKind.Item || sentence.EntryDate is not null || Array.Exists(sentence.Tokens, sentence.Lexicon.IsGerman ? GermanSign : EnglishSign)
                || (!sentence.Lexicon.IsGerman && BearsName(sentence));
            if (sentence.HasTrigger || sentence.IsTakenUp || sentence.EntryHead == sentence)
            {
                companies.Find(sentence, year ?? Lifetimes.MiddleYear);
                unknown.FindPersons(sentence);
                composer.Find(sentence, year ?? Lifetimes.MiddleYear);
                UnknownNames.Precede(sentence);
                unknown.Find(sentence);
            }

            if (sentence.HasTrigger)
            {
                _capitals.Own(sentence, year ?? Lifetimes.MiddleYear);
            }

            _capitals.Widen(sentence, year ?? Lifetimes.MiddleYear);
            sentence.Mentions.Sort((left, right) => left.First.CompareTo(right.First));
            DatesOfNames.Attach(sentence);
            namesakes.Part(sentence);
            Serve(sentence);
        }
    }

    /// <summary>A word by which somebody may be meant whom no name tells.</summary>
    private static bool GermanSign(Token token) =>
        token.Lexeme.StrongTrigger || token.Lexeme.IsRuler || token.Is(WordKind.Pronoun | WordKind.Possessive) || token.Lexeme is { NameLike: true, Analyses.Length: 0 };

    /// <inheritdoc cref="GermanSign"/>
    private static bool EnglishSign(Token token) => token.Lexeme.StrongTrigger;

    /// <summary>Whether an English word behind the first one is a title, or written like a name.</summary>
    private static bool BearsName(Sentence sentence)
    {
        for (var i = 1; i < sentence.Tokens.Length; i++)
        {
            if (sentence.Tokens[i] is { Lexeme.Capital: true } token && (token.Is(WordKind.Title) || token.Lexeme is { Kind: WordKind.None, Analyses.Length: 0 }))
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
        for (var i = 0; i < sentence.Tokens.Length && i < LongestLead && sentence is { HasTrigger: true, Lexicon.IsGerman: true }; i++)
        {
            if (sentence.Tokens[i].Is(WordKind.Pronoun | WordKind.Possessive) && sentence.Tokens[i].Lower is not ("es" or "man"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Haager Friede, der am 6. August 1661 unterzeichnete Vertrag": none that was only signed long after what the sentence tells.</summary>
    private static void Find(GazetteerNames finder, Sentence sentence, int year)
    {
        finder.Find(sentence, year);
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

/// <summary>Follows the words of a sentence through the trie of names.</summary>
internal sealed class GazetteerNames
{
    /// <summary>So many years after his death or before his birth a name is hardly that of a person.</summary>
    private const int Namesake = 30;

    private readonly NameTrie _names;

    public GazetteerNames(NameTrie names) => _names = names;

    public void Find(Sentence sentence, int? year)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var lexeme = tokens[i].Lexeme;
            if (lexeme is { Prefix: > 3, NounClass: var owned } && (owned & (NounClass.Office | NounClass.Organ)) != NounClass.None)
            {
                tokens[i].Owner = Compounded(sentence, i, year);
            }

            if (lexeme.Name is not null && Longest(sentence, i, lexeme.Name) is { } found && !OfAnotherAge(sentence, i, found.Last, found.Ends) && !IsForename(sentence, i, found.Last, found.Ends))
            {
                var last = Dotted(tokens, i, found.Last) ? found.Last + 1 : found.Last;
                Add(sentence, i, last, found.Ends, year);
                i = last;
            }
        }

        PairedNames.Find(_names, sentence);
    }

    /// <summary>Schwedenkönig, Russenheer: the state or people that the first part of a compound names.</summary>
    private Mention? Compounded(Sentence sentence, int at, int? year)
    {
        var first = Folding.Key(sentence.Tokens[at].Text[..sentence.Tokens[at].Lexeme.Prefix].TrimEnd('s'));
        var node = _names.Find(first) ?? _names.Find(first + "s");
        var states = node?.Ends.Where(end => end.Entity.Label == EntityLabel.State && end.Kind != EntityNameKind.Adjective).Select(end => end.Entity).Distinct()
            .OrderBy(entity => Lifetimes.Distance(entity, year)).ToList();
        return states is { Count: > 0 } ? new Mention { First = at, Last = at, Kind = MentionKind.Adjective, Candidates = states, Text = sentence.Tokens[at].Text } : null;
    }

    /// <summary>So many years a man may be away from the year told, where his surname alone names him.</summary>
    private const int Farthest = 60;

    /// <summary>"General Wrangel" in 1848 is not the one of 1650.</summary>
    private static bool OfAnotherAge(Sentence sentence, int first, int last, List<NameEnd> ends) =>
        first == last && sentence is { Lexicon.IsGerman: true, Year: { } year } && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Person && Lifetimes.Distance(end.Entity, year) > Farthest);

    /// <summary>"Niels von Lillieroot": a forename before a particle is not the genitive of somebody's surname.</summary>
    private static bool IsForename(Sentence sentence, int first, int last, List<NameEnd> ends) =>
        first == last && sentence.Lexicon.IsGerman && last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 1].Is(WordKind.NameParticle) && sentence.Tokens[last + 2].Lexeme.Capital
        && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[first].Text) && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Person);

    private static (int Last, List<NameEnd> Ends)? Longest(Sentence sentence, int first, NameNode node)
    {
        var tokens = sentence.Tokens;
        (int Last, List<NameEnd> Ends)? best = null;
        var at = first;
        while (true)
        {
            if (node.Ends.Count > 0)
            {
                var ends = Fitting(node.Ends, tokens, first, at, sentence.Lexicon.Code);
                if (at > first && ends.Exists(end => end.Entity.Label == EntityLabel.Battle) && TellsDeed(sentence, first, at))
                {
                    ends = ends.FindAll(end => end.Entity.Label != EntityLabel.Battle);
                }

                best = ends.Count > 0 ? (at, ends) : best;
            }

            at++;
            while (at < tokens.Length && (tokens[at].IsPunctuation('-') || tokens[at].IsPunctuation('–') || tokens[at].IsPunctuation('.') || tokens[at].IsPunctuation('\'') || tokens[at].IsPunctuation('’')) && tokens[at].Start == tokens[at - 1].End
                && at + 1 < tokens.Length && (tokens[at + 1].Start == tokens[at].End || !tokens[at].IsPunctuation('-')))
            {
                at++;
            }

            if (at + 1 < tokens.Length && node.Ends.Count == 0 && tokens[at].IsPunctuation(',') && node.Next.ContainsKey(tokens[at + 1].Lexeme.Key))
            {
                // "das Königreich der Serben, Kroaten und Slowenen"
                at++;
            }

            if (at >= tokens.Length || !node.Next.TryGetValue(tokens[at].Lexeme.Key, out node!))
            {
                return best;
            }
        }
    }

    /// <summary>Those of the names whose words are written as they must be; nearly always all.</summary>
    private static List<NameEnd> Fitting(List<NameEnd> ends, Token[] tokens, int first, int last, string language)
    {
        for (var i = 0; i < ends.Count; i++)
        {
            if (!Fits(ends[i], tokens, first, last, language))
            {
                return Others(ends, i, tokens, first, last, language);
            }
        }

        return ends;
    }

    private static List<NameEnd> Others(List<NameEnd> ends, int unfit, Token[] tokens, int first, int last, string language) =>
        [.. ends.Where((end, i) => i < unfit || (i > unfit && Fits(end, tokens, first, last, language)))];

    /// <summary>"the capture of Manila", "Fall of Candia to the Turks": words that tell what was done to the town, and no name of a battle.</summary>
    private static bool TellsDeed(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        return sentence.Lexicon.Words.Cue("deeds", tokens[first].Lower)
            && (!tokens[first].Lexeme.Capital || (last + 1 < tokens.Length && sentence.Lexicon.Words.Cue("behind-deeds", tokens[last + 1].Lower)));
    }

    /// <summary>"a U.S. request": the last point belongs to the name too, where it does not end the sentence.</summary>
    private static bool Dotted(Token[] tokens, int first, int last) =>
        last > first && tokens[last - 1].IsPunctuation('.') && last + 2 < tokens.Length && tokens[last + 1].IsPunctuation('.') && tokens[last + 1].Start == tokens[last].End;

    private static bool Fits(NameEnd end, Token[] tokens, int first, int last, string language)
    {
        if (end.Language == "de" && language == "en" && first == last && end.Entity.Label != EntityLabel.Person && !Called(end.Entity, tokens[first].Text))
        {
            // "the Windward Islands" are not the German genitive of Iceland.
            return false;
        }

        if (end.Kind == EntityNameKind.Adjective)
        {
            // "verbündete sich": a verb form that could be an adjective is one only before a noun.
            if (language == "de" && first == last && first > 0 && !end.Capital && tokens[first].Lexeme.Capital && tokens[first].Text.EndsWith("er", StringComparison.Ordinal) && tokens[first - 1].Mention is not null)
            {
                // "Perus Verbündeter": somebody's ally, and not one of the Allies.
                return false;
            }

            var verbal = !tokens[first].Lexeme.Capital && tokens[first].Lexeme.Find(WordClass.Verb) is not null;
            var led = last + 1 < tokens.Length && tokens[last + 1].Lexeme.Capital && tokens[last + 1].Mention is null;
            return end.Language == language && (!end.Capital || tokens[first].Lexeme.Capital) && (!verbal || led);
        }

        // A word is a name only where it is written with a capital; a longer name may begin with an adjective: linkes Ufer des Amur.
        if (first == last)
        {
            return (tokens[first].Lexeme.Capital || !end.Capital) && tokens[first].Text.Length > 1;
        }

        return !end.Capital || Array.FindIndex(tokens, first, last + 1 - first, token => token.Lexeme.Capital) >= 0;
    }

    private static bool Called(Entity entity, string text) => entity.Names.Any(name => name.Text == text);

    private static void Add(Sentence sentence, int first, int last, List<NameEnd> ends, int? year)
    {
        // "British" is an adjective even where "the British" is listed as a name; what no noun follows is read as its people later.
        var kind = ends.Exists(end => end.Kind == EntityNameKind.Adjective) && !ends.Exists(end => end.Kind == EntityNameKind.Canonical && (end.Language == sentence.Lexicon.Code || end.Entity.Label != EntityLabel.State)) ? MentionKind.Adjective
            : ends.Any(end => end.Kind is EntityNameKind.Canonical or EntityNameKind.Alias) ? MentionKind.Name
            : MentionKind.Demonym;
        var candidates = ends.Count == 1 ? [ends[0].Entity] : ends
            .OrderBy(end => Math.Min(Lifetimes.Distance(end.Entity, year), 200))
            .ThenBy(end => end.Kind)
            .ThenBy(end => end.Language == sentence.Lexicon.Code ? 0 : 1)
            .ThenBy(end => end.Entity.Label)
            .Select(end => end.Entity)
            .Distinct()
            .ToList();
        if (sentence.Lexicon.Code == "en" && sentence.Year is { } told && candidates[0].Label == EntityLabel.Person && candidates.All(person => Lifetimes.Distance(person, told) > Namesake))
        {
            // "Ayub Khan" in 1880: somebody of that name, but not the one who is known.
            if (first < last)
            {
                MentionStage.Cover(sentence, new Mention { First = first, Last = last, Kind = MentionKind.Unknown, Candidates = [], Text = Spoken(sentence, first, last) });
            }

            return;
        }

        MentionStage.Cover(sentence, new Mention
        {
            First = first,
            Last = last,
            Kind = kind,
            Candidates = candidates,
            Text = Spoken(sentence, first, last),
        });
    }

    private static string Spoken(Sentence sentence, int first, int last) =>
        first == last ? sentence.Tokens[first].Text : string.Join(' ', sentence.Tokens[first..(last + 1)].Select(token => token.Text)).Replace(" - ", "-", StringComparison.Ordinal);
}

using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

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

            if (lexeme.Name is not null && Longest(sentence, i, lexeme.Name, tokens.Length) is { } longest && (Parts(sentence, i, longest.Last) is { } joint ? Longest(sentence, i, lexeme.Name, joint) : longest) is { } found && !OfAnotherAge(sentence, i, found.Last, found.Ends) && !IsForename(sentence, i, found.Last, found.Ends) && !IsOneAlly(sentence, i, found.Last, found.Ends) && !AreTwo(sentence, i, found.Ends) && !IsSecondPart(tokens, i, found.Ends))
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

    /// <summary>So many years before it was made no text tells of a treaty.</summary>
    private const int NotYetMade = 10;

    /// <summary>"General Wrangel" in 1848 is not the one of 1650.</summary>
    private static bool OfAnotherAge(Sentence sentence, int first, int last, List<NameEnd> ends) =>
        (sentence.Year is { } told && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Treaty && Lifetimes.YearOf(end.Entity.From) - told > NotYetMade))
        || first == last && sentence is { Lexicon.IsGerman: true, Year: { } year } && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Person && Lifetimes.Distance(end.Entity, year) > Farthest);

    /// <summary>"Niels von Lillieroot": a forename before a particle is not the genitive of somebody's surname.</summary>
    private static bool IsForename(Sentence sentence, int first, int last, List<NameEnd> ends) =>
        (first == last && sentence.Lexicon.IsGerman && sentence.Tokens[first].Text.EndsWith('s') && ends.TrueForAll(end => end.Entity.Label is EntityLabel.Place or EntityLabel.Territory) && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[first].Text))
        || first == last && sentence.Lexicon.IsGerman && last + 2 < sentence.Tokens.Length && sentence.Tokens[last + 1].Is(WordKind.NameParticle) && sentence.Tokens[last + 2].Lexeme.Capital
        && sentence.Lexicon.Words.Set("forenames").Contains(sentence.Tokens[first].Text) && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Person);

    /// <summary>"Abul-Hasan Khan", "Ernest-François Fournier": behind a hyphen no other man's name begins.</summary>
    private static bool IsSecondPart(Token[] tokens, int first, List<NameEnd> ends) =>
        Hyphens.Joins(tokens, first - 1)
        && tokens[first - 2] is { Mention: null, Lexeme: { Capital: true, NameLike: true } } && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Person);

    /// <summary>"Als Verbündeter Frankreichs", "zum Verbündeten": one ally, and not the Allies.</summary>
    private static bool IsOneAlly(Sentence sentence, int first, int last, List<NameEnd> ends) =>
        first == last && first > 0 && sentence.Lexicon.IsGerman && sentence.Tokens[first].Lexeme.Capital && sentence.Lexicon.Words.Cue("before-one", sentence.Tokens[first - 1].Lower)
        && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Group && (end is { Kind: EntityNameKind.Adjective, Capital: false } || sentence.Tokens[first].Text.EndsWith("ten", StringComparison.Ordinal) || sentence.Tokens[first].Text.EndsWith("ter", StringComparison.Ordinal)));

    /// <summary>"The two Powers", "both Allies": two of whom the text has spoken, and not those whom the name means.</summary>
    private static bool AreTwo(Sentence sentence, int first, List<NameEnd> ends) =>
        !sentence.Lexicon.IsGerman && first > 0 && sentence.Tokens[first - 1].Is(WordKind.Both) && ends.TrueForAll(end => end.Entity.Label == EntityLabel.Group);

    /// <summary>"between Sweden and Norway": where two are asked for, a name that joins two is no name; the conjunction that parts them, null elsewhere.</summary>
    private static int? Parts(Sentence sentence, int first, int last)
    {
        var tokens = sentence.Tokens;
        if (last < first + 2 || first == 0 || !sentence.Lexicon.Words.Cue("before-two", tokens[first - 1].Lower) || (last + 1 < tokens.Length && (tokens[last + 1].Is(WordKind.Coordinator) || tokens[last + 1].IsPunctuation(','))))
        {
            return null;
        }

        var joint = Array.FindIndex(tokens, first + 1, last - first - 1, token => token.Is(WordKind.Coordinator));
        return joint > first ? joint : null;
    }

    private static (int Last, List<NameEnd> Ends)? Longest(Sentence sentence, int first, NameNode node, int until)
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

            if (at >= until || !node.Next.TryGetValue(tokens[at].Lexeme.Key, out node!))
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
        if (first == last && language == "en" && end.Entity.Label != EntityLabel.Person && end.Kind != EntityNameKind.Adjective && (end.Language == "de" ? !Called(end.Entity, tokens[first].Text) || IsNoun(tokens[first]) : LeadsName(tokens, first)))
        {
            // "the Windward Islands" are not the German genitive of Iceland, and "Ocean Island" is not its nominative.
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

            // "das mit Frankreich verbündete Bayern": behind a name it is the participle that the name goes with.
            var goes = verbal && language == "de" && first > 1 && tokens[first - 1].Mention is { Kind: MentionKind.Name };
            return end.Language == language && (!end.Capital || tokens[first].Lexeme.Capital) && (!verbal || (led && !goes));
        }

        // A word is a name only where it is written with a capital; a longer name may begin with an adjective: linkes Ufer des Amur.
        if (first == last)
        {
            return (tokens[first].Lexeme.Capital || !end.Capital) && tokens[first].Text.Length > 1;
        }

        return !end.Capital || Array.FindIndex(tokens, first, last + 1 - first, token => token.Lexeme.Capital) >= 0;
    }

    private static bool IsNoun(Token token) => token.Lexeme.Find(WordClass.Noun) is not null;

    /// <summary>"the Gulf of Tonkin": a common noun before "of" and a name is part of that name, whatever it means alone.</summary>
    private static bool LeadsName(Token[] tokens, int at) =>
        at + 2 < tokens.Length && tokens[at + 1].Lower == "of" && tokens[at + 2].Lexeme is { Capital: true, Shape: TokenShape.Word } && IsNoun(tokens[at]);

    private static bool Called(Entity entity, string text) => entity.Names.Any(name => name.Text == text);

    private static void Add(Sentence sentence, int first, int last, List<NameEnd> ends, int? year)
    {
        // "British" is an adjective even where "the British" is listed as a name; what no noun follows is read as its people later.
        var kind = KindOf(ends, sentence.Lexicon.Code) is var told && told == MentionKind.Adjective && IsNamed(sentence, first, last, ends) ? MentionKind.Name : told;
        var candidates = Ranked(ends, sentence.Lexicon.Code, year);
        if (sentence.Lexicon.Code == "en" && candidates[0].Label == EntityLabel.Person && sentence.Year is { } spoken && AllFar(candidates, spoken))
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

    /// <summary>"the Elector of Brandenburg declared": a name that serves as adjective too is one between a preposition and a word that is no noun.</summary>
    private static bool IsNamed(Sentence sentence, int first, int last, List<NameEnd> ends)
    {
        if (sentence.Lexicon.IsGerman || first == 0 || !sentence.Tokens[first - 1].Is(WordKind.Preposition) || (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Lexeme is { Shape: TokenShape.Word } next && (next.Capital || next.Find(WordClass.Noun) is not null || next.Find(WordClass.Adjective) is not null)))
        {
            return false;
        }

        var text = Spoken(sentence, first, last);
        foreach (var end in ends)
        {
            if (end.Kind is EntityNameKind.Canonical or EntityNameKind.Alias && end.Language != "de" && HasName(end.Entity, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entity is called so without an article: "the British" is a name, "British" none.</summary>
    private static bool HasName(Entity entity, string text)
    {
        foreach (var name in entity.Names)
        {
            if (name.Text == text && name.Kind is EntityNameKind.Canonical or EntityNameKind.Alias)
            {
                return true;
            }
        }

        return false;
    }

    private static MentionKind KindOf(List<NameEnd> ends, string language)
    {
        var (adjective, own, name) = (false, false, false);
        foreach (var end in ends)
        {
            adjective |= end.Kind == EntityNameKind.Adjective;
            own |= end.Kind == EntityNameKind.Canonical && (end.Language == language || end.Entity.Label != EntityLabel.State);
            name |= end.Kind is EntityNameKind.Canonical or EntityNameKind.Alias;
        }

        return adjective && !own ? MentionKind.Adjective : name ? MentionKind.Name : MentionKind.Demonym;
    }

    /// <summary>The entities of some names, the likeliest first: of the time told, then by how the name names them.</summary>
    private static List<Entity> Ranked(List<NameEnd> ends, string language, int? year)
    {
        if (ends.Count == 1)
        {
            return [ends[0].Entity];
        }

        var ranked = new List<NameEnd>(ends);
        StableOrder.Sort(ranked, end => (Math.Min(Lifetimes.Distance(end.Entity, year), 200), (int)end.Kind, end.Language == language ? 0 : 1, (int)end.Entity.Label));
        var candidates = new List<Entity>(ranked.Count);
        foreach (var end in ranked)
        {
            if (!candidates.Contains(end.Entity))
            {
                candidates.Add(end.Entity);
            }
        }

        return candidates;
    }

    private static bool AllFar(List<Entity> persons, int told)
    {
        foreach (var person in persons)
        {
            if (Lifetimes.Distance(person, told) <= Namesake)
            {
                return false;
            }
        }

        return true;
    }

    private static string Spoken(Sentence sentence, int first, int last) =>
        first == last ? sentence.Tokens[first].Text : string.Join(' ', sentence.Tokens[first..(last + 1)].Select(token => token.Text)).Replace(" - ", "-", StringComparison.Ordinal);
}

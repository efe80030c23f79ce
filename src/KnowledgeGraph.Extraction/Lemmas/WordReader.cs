using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Says what a written form can be: its base forms, its closed classes, the rules it can set off, the names that begin with it.</summary>
internal static class WordReader
{
    private const NounClass Notable = NounClass.Treaty | NounClass.War | NounClass.Battle;

    // Nouns that take up what was named before: the treaty, both powers, the empire.
    private const NounClass Collective = Notable | NounClass.State | NounClass.Group | NounClass.Parties;

    // Kunersdorf, Regensburg, Kurland: what ends like a word for a place is more often a name than a compound, unless it begins as such compounds do (Grenzprovinz).
    private const NounClass NameForming = NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Waterway | NounClass.State;

    public static Lexeme Read(string text, TokenShape shape, LanguageLexicon lexicon, NameTrie names)
    {
        var lexeme = new Lexeme(text, shape);
        if (shape == TokenShape.Word)
        {
            Analyse(lexeme, lexicon);
            lexeme.Name = names.Find(lexeme.Key);
            if (lexicon.IsGerman && lexeme is { Name: null, NounClass: NounClass.None } && GermanGuesses.Modern(lexeme.Key, key => names.Find(key) is not null) is { } modern)
            {
                // "Oesterreich", "Croatien", "aegyptisch": the name is known as it is written today.
                lexeme.Key = modern;
                lexeme.Name = names.Find(modern);
            }
        }

        lexeme.MaybeNumber = shape == TokenShape.Number || (shape == TokenShape.Word && NumberWords.MayBegin(lexeme, lexicon.Words)) || (shape == TokenShape.Punctuation && lexicon.Words.GroupOf("currencies").ContainsKey(text));
        lexeme.MeasuresTime = lexicon.Words.GroupOf("date-units").ContainsKey(lexeme.Lower);
        lexeme.IsRuler = lexicon.IsGerman && lexeme.Capital && lexicon.Words.GroupOf("rulers").ContainsKey(lexeme.Find(WordClass.Noun)?.Lemma ?? text);
        lexeme.IsPartition = lexicon.Words.Cue("partitions", lexeme.Find(WordClass.Noun)?.Lemma ?? text);
        lexeme.IsCompany = lexeme.Capital && lexicon.Words.Cue("companies", text);
        lexeme.NameShape = lexicon.IsGerman && lexeme.Capital && shape == TokenShape.Word ? GermanNameShapes.Of(text, lexicon.Words) : NameShape.None;
        lexeme.Heads = lexicon.Heads.Of(lexeme, lexicon.Vocabulary);
        lexeme.HasNounRule = lexeme.Rules.Any(triggered => triggered.Rule.IsNominal);
        lexeme.NameLike = lexeme is { Shape: TokenShape.Word, Capital: true, Text.Length: > 1, NounClass: NounClass.None }
            && (lexicon.IsGerman ? lexeme.Kind : lexeme.Kind & ~WordKind.Currency) == WordKind.None
            && !(lexicon.IsGerman && (lexeme.Find(WordClass.Noun) is not null || HasNounSuffix(lexeme.Text, lexicon)));

        // "Fredrik" ends as nouns do, "Anders" is an adverb as well: what the list of forenames holds is one.
        lexeme.NameLike |= lexeme is { Capital: true, Kind: WordKind.None or WordKind.Adverb } && (lexeme.NounClass == NounClass.None || !lexicon.IsGerman) && lexicon.Words.Set("forenames").Contains(text);
        return lexeme;
    }

    private static void Analyse(Lexeme lexeme, LanguageLexicon lexicon)
    {
        var vocabulary = lexicon.Vocabulary;
        lexeme.Kind = vocabulary.KindOf(lexeme.Lower) | (lexeme.Capital ? vocabulary.KindOf(lexeme.Text) : WordKind.None);
        var readings = lexicon.Forms.Find(lexeme.Text);
        if (lexicon.IsGerman && readings.Length == 0 && lexeme.Kind == WordKind.None)
        {
            readings = Guess(lexeme.Text, lexicon);
            lexeme.Kind = readings.Length == 0 && !lexeme.Capital && HasEnding(lexeme.Text, lexicon.Words.Set("adverb-endings")) ? WordKind.Adverb : WordKind.None;
        }

        if (lexeme.Capital)
        {
            var small = lexicon.Forms.Find(lexeme.Lower);
            readings = small.Length == 0 ? readings : readings.Length == 0 ? small : [.. readings, .. small];
            if (lexicon.IsGerman && lexeme.Text.Length > 7 && !Array.Exists(readings, reading => reading.Class == WordClass.Noun) && Compound(lexeme.Text, lexicon, out var prefix) is { } head)
            {
                readings = [.. readings, head];
                lexeme.Prefix = prefix;
            }
        }

        if (readings.Length > 1)
        {
            readings = [.. readings.OrderBy(reading => reading.Class)];
        }

        lexeme.Analyses = readings;
        foreach (var reading in lexeme.Analyses)
        {
            if (reading.Class == WordClass.Noun)
            {
                lexeme.NounClass |= lexicon.Forms.NounClasses.GetValueOrDefault(reading.Lemma);
            }

            lexeme.WorthReading |= lexicon.TriggerLemmas.Contains(reading.Lemma);
            lexeme.Rules = Join(lexeme.Rules, lexicon.Triggered(reading.Lemma));
            lexeme.StrongTrigger |= lexicon.StrongTriggers.Contains(reading.Lemma);
        }

        lexeme.WorthReading |= (lexeme.NounClass & Notable) != NounClass.None;
        lexeme.StrongTrigger |= (lexeme.NounClass & Collective) != NounClass.None;
        var governance = lexeme.Find(WordClass.Verb) is { } verb ? vocabulary.GovernanceOf(verb.Lemma) : Governance.Unknown;
        lexeme.TellsOfTreaty = governance == Governance.Stipulating || (lexeme.NounClass & NounClass.Treaty) != NounClass.None;
        lexeme.Commits = governance == Governance.Committing;
    }

    /// <summary>A word that no list holds: in old spelling, or a verb under a prefix of its own.</summary>
    private static Analysis[] Guess(string text, LanguageLexicon lexicon)
    {
        var modern = GermanGuesses.Modern(text, form => lexicon.Forms.Find(form).Length > 0);
        return modern is not null ? lexicon.Forms.Find(modern) : lexicon.Words.GroupOf("ordinals").ContainsKey(text) ? [] : char.IsUpper(text[0]) ? [] : GermanGuesses.Verb(FormTable.Plain(text), lexicon.Forms);
    }

    /// <summary>A German compound is a kind of what its last part names: Friedensvertrag, Handelsvertrag. Null where no part is known.</summary>
    private static Analysis? Compound(string text, LanguageLexicon lexicon, out int prefix)
    {
        prefix = 0;
        Span<char> head = stackalloc char[64];
        for (var cut = Math.Max(3, text.Length - head.Length); cut <= text.Length - 4; cut++)
        {
            var length = text.Length - cut;
            text.AsSpan(cut).CopyTo(head);
            head[0] = char.ToUpperInvariant(head[0]);
            foreach (var reading in lexicon.Forms.Find(head[..length]))
            {
                if (reading.Class == WordClass.Noun && !lexicon.Words.Cue("no-compound-heads", reading.Lemma)
                    && ((lexicon.Forms.NounClasses.GetValueOrDefault(reading.Lemma) & NameForming) == NounClass.None || lexicon.Words.Set("common-first-parts").Contains(text[..cut])))
                {
                    prefix = cut;
                    return reading;
                }
            }
        }

        return null;
    }

    private static bool HasNounSuffix(string text, LanguageLexicon lexicon) =>
        HasEnding(text, lexicon.Words.Set("noun-suffixes"));

    private static bool HasEnding(string text, IReadOnlySet<string> endings) =>
        endings.Any(ending => text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal));

    private static TriggeredRule[] Join(TriggeredRule[] left, TriggeredRule[] right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : [.. left, .. right];
}

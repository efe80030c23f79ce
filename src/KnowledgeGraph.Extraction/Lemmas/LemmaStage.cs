using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Looks up what each distinct word can be, and which sentences are worth reading on.</summary>
internal sealed class LemmaStage : Stage
{
    private const NounClass Notable = NounClass.Treaty | NounClass.War | NounClass.Battle;

    // Nouns that take up what was named before: the treaty, both powers, the empire.
    private const NounClass Collective = Notable | NounClass.State | NounClass.Group | NounClass.Parties;

    // Kunersdorf, Regensburg, Kurland: what ends like a word for a place is more often a name than a compound.
    private const NounClass NameForming = NounClass.Territory | NounClass.Place | NounClass.Port | NounClass.Waterway | NounClass.State;

    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Lemmas];

    public override void Run(Document document)
    {
        var done = new HashSet<Lexeme>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Lexeme.Shape == TokenShape.Word && done.Add(token.Lexeme))
                {
                    Analyse(token.Lexeme, sentence.Lexicon);
                }

                sentence.HasTrigger |= token.Lexeme.WorthReading;
            }
        }
    }

    private static void Analyse(Lexeme lexeme, LanguageLexicon lexicon)
    {
        var vocabulary = lexicon.Vocabulary;
        lexeme.Kind = vocabulary.KindOf(lexeme.Lower) | (lexeme.Capital ? vocabulary.KindOf(lexeme.Text) : WordKind.None);
        var readings = lexicon.Forms.Find(lexeme.Text);
        if (lexicon.IsGerman && readings.Length == 0 && lexeme.Kind == WordKind.None)
        {
            readings = Guess(lexeme.Text, lexicon);
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
            lexeme.StrongTrigger |= lexicon.StrongTriggers.Contains(reading.Lemma);
        }

        lexeme.WorthReading |= (lexeme.NounClass & Notable) != NounClass.None;
        lexeme.StrongTrigger |= (lexeme.NounClass & Collective) != NounClass.None;
    }

    /// <summary>A word that no list holds: in old spelling, or a verb under a prefix of its own.</summary>
    private static Analysis[] Guess(string text, LanguageLexicon lexicon)
    {
        var modern = GermanGuesses.Modern(text, form => lexicon.Forms.Find(form).Length > 0);
        return modern is not null ? lexicon.Forms.Find(modern) : char.IsUpper(text[0]) ? [] : GermanGuesses.Verb(FormTable.Plain(text), lexicon.Forms);
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
                if (reading.Class == WordClass.Noun && (lexicon.Forms.NounClasses.GetValueOrDefault(reading.Lemma) & NameForming) == NounClass.None)
                {
                    prefix = cut;
                    return reading;
                }
            }
        }

        return null;
    }
}

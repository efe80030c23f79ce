using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Looks up what each distinct word can be, and which sentences are worth reading on.</summary>
internal sealed class LemmaStage : Stage
{
    private const NounClass Notable = NounClass.Treaty | NounClass.War | NounClass.Battle;

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
        if (lexeme.Capital)
        {
            readings = [.. readings, .. lexicon.Forms.Find(lexeme.Lower)];
        }

        if (lexicon.IsGerman && lexeme.Capital && lexeme.Text.Length > 7 && !readings.Any(reading => reading.Class == WordClass.Noun))
        {
            readings = [.. readings, .. Compound(lexeme.Text, lexicon)];
        }

        lexeme.Analyses = [.. readings.OrderBy(reading => reading.Class)];
        foreach (var reading in lexeme.Analyses)
        {
            if (reading.Class == WordClass.Noun)
            {
                lexeme.NounClass |= lexicon.Forms.NounClasses.GetValueOrDefault(reading.Lemma);
            }

            lexeme.WorthReading |= lexicon.TriggerLemmas.Contains(reading.Lemma);
        }

        lexeme.WorthReading |= (lexeme.NounClass & Notable) != NounClass.None;
    }

    /// <summary>A German compound is a kind of what its last part names: Friedensvertrag, Handelsvertrag.</summary>
    private static IEnumerable<Analysis> Compound(string text, LanguageLexicon lexicon)
    {
        for (var cut = 3; cut <= text.Length - 4; cut++)
        {
            var head = string.Concat([char.ToUpperInvariant(text[cut])], text.AsSpan(cut + 1));
            var nouns = lexicon.Forms.Find(head)
                .Where(reading => reading.Class == WordClass.Noun && (lexicon.Forms.NounClasses.GetValueOrDefault(reading.Lemma) & NameForming) == NounClass.None)
                .ToList();
            if (nouns.Count > 0)
            {
                return nouns;
            }
        }

        return [];
    }
}

using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction.Claims;
using KnowledgeGraph.Extraction.Clauses;
using KnowledgeGraph.Extraction.Dates;
using KnowledgeGraph.Extraction.Explaining;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Language;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;
using KnowledgeGraph.Extraction.Structure;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Text to sourced claims. Created once from a lexicon and a gazetteer; several threads may use it at once: all it keeps between texts is what
/// the forms of words can be. Reads by rules alone: the same text always gives the same claims.
/// </summary>
public sealed class ExtractionPipeline
{
    private readonly StageList _stages;

    /// <summary>Makes a pipeline and checks the order of its stages.</summary>
    /// <param name="lexicon">Words and rules.</param>
    /// <param name="gazetteer">The entities that texts may name.</param>
    public ExtractionPipeline(ExtractionLexicon lexicon, IReadOnlyCollection<Entity> gazetteer)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var german = lexicon.For("de");
        var english = lexicon.For("en");
        var voter = new LanguageVoter(german, english);
        var entities = new GazetteerIndex(gazetteer);
        var tables = new[] { german, english }.ToDictionary(language => language.Code, language => new LexemeTable(language, entities.Names), StringComparer.Ordinal);
        _stages = new StageList(
            new MarkupStage(),
            new LanguageStage(voter),
            new StructureStage(),
            new SentenceStage(voter, german, english),
            new TokenStage(tables),
            new LemmaStage(),
            new CompletionStage(),
            new DateStage(),
            new QuantityStage(),
            new MentionStage(entities),
            new PhraseStage(),
            new ClauseStage(),
            new FrameStage(),
            new ClaimStage(entities));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text, as <see cref="TextDecoder"/> gives it.</param>
    /// <returns>What it says, and what could not be read.</returns>
    /// <exception cref="ReadingException">The reader has a mistake that this text brings to light.</exception>
    public ExtractionResult Extract(SourceText source) => Results.Of(Run(source, null, null));

    /// <summary>Reads a text and notes what each stage cost.</summary>
    /// <param name="source">The text, as <see cref="TextDecoder"/> gives it.</param>
    /// <param name="cost">Where it is noted.</param>
    /// <returns>What it says, and what could not be read.</returns>
    /// <exception cref="ReadingException">The reader has a mistake that this text brings to light.</exception>
    public ExtractionResult Extract(SourceText source, StageCost cost) => Results.Of(Run(source, null, cost));

    /// <summary>Says how one sentence was read: its words, names, dates, clauses, and which rules fired or why they did not.</summary>
    /// <param name="source">The text.</param>
    /// <param name="offset">A place in the sentence, in UTF-16 code units from 0.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not within the text.</exception>
    public Explanation Explain(SourceText source, int offset)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (offset < 0 || offset >= source.Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), $"'{source.Name}' has offsets 0 to {source.Text.Length - 1}; {offset} was asked for.");
        }

        return Explainer.Explain(Run(source, new Trace(offset), null));
    }

    private Document Run(SourceText source, Trace? trace, StageCost? cost)
    {
        ArgumentNullException.ThrowIfNull(source);
        var document = new Document(source) { Trace = trace };
        _stages.Run(document, cost);
        return document;
    }
}

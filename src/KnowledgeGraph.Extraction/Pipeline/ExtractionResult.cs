using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Diplomacy.Sources;
using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction;

/// <summary>What a text says.</summary>
/// <param name="Source">The text.</param>
/// <param name="Language">ISO 639-1 code of the language of most of it.</param>
/// <param name="Claims">Its claims, in the order of their places.</param>
/// <param name="Mentions">The entities it names, in the order of their places.</param>
/// <param name="Passages">Its sentences.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record ExtractionResult(
    SourceText Source,
    string Language,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<EntityMention> Mentions,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<ExtractionProblem> Problems);

/// <summary>Words that name an entity.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record EntityMention(Entity Entity, int Start, int End);

/// <summary>A sentence.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Language">ISO 639-1 code of its language.</param>
public sealed record Passage(int Start, int End, string Language);

/// <summary>Makes the result of a document that all stages have read.</summary>
internal static class Results
{
    public static ExtractionResult Of(Document document) => new(
        document.Source,
        document.Language,
        [.. document.Claims.OrderBy(claim => claim.Quotation.Start).ThenBy(claim => claim.Quotation.End)],
        Mentions(document),
        [.. document.Sentences.Select(sentence => new Passage(sentence.Start, sentence.End, sentence.Lexicon.Code))],
        document.Problems);

    private static List<EntityMention> Mentions(Document document)
    {
        var mentions = new List<EntityMention>();
        foreach (var sentence in document.Sentences)
        {
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Entity is { } entity && mention.First >= sentence.Borrowed)
                {
                    mentions.Add(new EntityMention(entity, sentence.Tokens[mention.First].Start, sentence.Tokens[mention.Last].End));
                }
            }
        }

        return mentions;
    }
}

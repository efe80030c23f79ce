using KnowledgeGraph.Extraction.Pipeline;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Marks the sentences that hold a word which can set off a rule, or name a treaty, a war or a battle. What each form can be, its table has told.</summary>
internal sealed class LemmaStage : Stage
{
    public override IReadOnlyList<Part> Needs { get; } = [Part.Tokens];

    public override IReadOnlyList<Part> Gives { get; } = [Part.Lemmas];

    public override void Run(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                if (token.Lexeme.WorthReading)
                {
                    sentence.HasTrigger = true;
                    break;
                }
            }
        }
    }
}

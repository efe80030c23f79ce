namespace KnowledgeGraph.Extraction.Pipeline;

/// <summary>What stages add to a document, in the words of the stage list.</summary>
internal enum Part
{
    /// <summary>The text as read.</summary>
    Text,

    /// <summary>The text without mark-up, of the same length.</summary>
    Reading,

    /// <summary>The language of the document.</summary>
    Language,

    /// <summary>Paragraphs, headings and list items.</summary>
    Blocks,

    /// <summary>Sentences.</summary>
    Sentences,

    /// <summary>Words and punctuation, and the language of each sentence.</summary>
    Tokens,

    /// <summary>Base forms and word classes.</summary>
    Lemmas,

    /// <summary>List items joined to the sentence that they complete.</summary>
    Completions,

    /// <summary>Named entities.</summary>
    Mentions,

    /// <summary>Dates.</summary>
    Dates,

    /// <summary>Numbers and sums of money.</summary>
    Quantities,

    /// <summary>Noun phrases and verb words.</summary>
    Phrases,

    /// <summary>Clauses with voice, negation, modality and condition.</summary>
    Clauses,

    /// <summary>Rules that fired, with the phrases in their roles.</summary>
    Frames,

    /// <summary>The entities that those phrases stand for.</summary>
    References,

    /// <summary>Claims.</summary>
    Claims,
}

/// <summary>One step of reading. Free of state: all that changes is in the document.</summary>
internal abstract class Stage
{
    /// <summary>What must be there before.</summary>
    public abstract IReadOnlyList<Part> Needs { get; }

    /// <summary>What is there afterwards.</summary>
    public abstract IReadOnlyList<Part> Gives { get; }

    public abstract void Run(Document document);
}

/// <summary>Stages in an order that has been checked.</summary>
internal sealed class StageList
{
    private readonly Stage[] _stages;

    /// <summary>Checks the order, so that a wrong one is found at start and not in the data.</summary>
    public StageList(params Stage[] stages)
    {
        var given = new HashSet<Part> { Part.Text };
        foreach (var stage in stages)
        {
            var missing = stage.Needs.Where(part => !given.Contains(part)).ToList();
            if (missing.Count > 0)
            {
                throw new InvalidOperationException(
                    $"The stage {stage.GetType().Name} needs {string.Join(" and ", missing)}, which no stage before it gives.");
            }

            foreach (var part in stage.Gives)
            {
                if (!given.Add(part))
                {
                    throw new InvalidOperationException($"The stage {stage.GetType().Name} gives {part}, which a stage before it gives already.");
                }
            }
        }

        _stages = stages;
    }

    /// <exception cref="ReadingException">A stage failed; it names the text and the stage.</exception>
    public void Run(Document document, StageCost? cost = null)
    {
        foreach (var stage in _stages)
        {
            try
            {
                if (cost is null)
                {
                    stage.Run(document);
                }
                else
                {
                    cost.Measure(stage.GetType().Name, () => stage.Run(document));
                }
            }
            catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
            {
                throw new ReadingException(document.Source.Name, stage.GetType().Name, error);
            }
        }
    }
}

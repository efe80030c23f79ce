namespace KnowledgeGraph.Extraction.Structure;

/// <summary>The kinds of block.</summary>
internal enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,
}

/// <summary>A stretch of text that sentences do not cross.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Intro">Of a list item, the index of the block that introduces the list; -1 where there is none.</param>
internal sealed record Block(int Start, int End, BlockKind Kind, int Intro = -1);

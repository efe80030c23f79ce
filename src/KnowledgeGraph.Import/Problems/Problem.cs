namespace KnowledgeGraph.Import.Problems;

/// <summary>Something in a file that could not be used. The rest of the file was.</summary>
/// <param name="Code">What kind of problem it is.</param>
/// <param name="File">The file, as the import was given it.</param>
/// <param name="Line">The line, from 1; 0 where the problem is the whole file's.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 where the problem is the whole line's.</param>
/// <param name="Message">What is wrong and what was expected, in one or two sentences.</param>
public sealed record Problem(ProblemCode Code, string File, int Line, int Column, string Message)
{
    /// <summary>The nearest known name, where something was misspelt; otherwise null.</summary>
    public string? Nearest { get; init; }

    /// <summary>The words at that place; empty where there are none.</summary>
    public string Excerpt { get; init; } = string.Empty;

    /// <summary>The problem in one line, as compilers write theirs.</summary>
    /// <returns>For example <c>claims.csv:12:7: UnknownEntity: …</c>.</returns>
    public override string ToString()
    {
        var place = (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };
        var nearest = Nearest is null ? string.Empty : $" Did you mean '{Nearest}'?";
        return $"{place}: {Code}: {Message}{nearest}";
    }
}

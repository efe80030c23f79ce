namespace KnowledgeGraph.Host.Console.Session;

/// <summary>What surrounds one run of the program. Tests bring their own.</summary>
internal sealed record Terminal
{
    /// <summary>Where data goes.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where everything else goes: progress, remarks, problems, errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where text is read from when a file is named <c>-</c>.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>The standard output as bytes, for what is no text for people. Not to be used beside <see cref="Output"/>.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => Stream.Null;

    /// <summary>The width in cells where the output is a terminal; null otherwise.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>The width in cells where the error stream is a terminal; null otherwise.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>The keyboard, where input and output are one terminal; null otherwise.</summary>
    public IKeyboard? Keyboard { get; init; }

    /// <summary>Ctrl-C.</summary>
    public Interruption Interruption { get; init; } = new();

    /// <summary>Reads a variable of the environment; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The folder of the program, beside which its data lies.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Whether progress may move the cursor on the error stream.</summary>
    public bool ShowsProgress => ErrorWidth is not null && Variable("TERM") != "dumb";

    /// <summary>Whether colour is wanted (no-color.org).</summary>
    public bool UsesColour => string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>A path as the person who typed it means it.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingFolder);

    /// <summary>A path as people want to read it: from the working folder where it is below that, otherwise whole.</summary>
    public string ShownPath(string path)
    {
        var full = FullPath(path);
        var relative = Path.GetRelativePath(WorkingFolder, full);
        return relative.StartsWith("..", StringComparison.Ordinal) ? full : relative;
    }
}

using System.CommandLine;
using KnowledgeGraph.Host.Console.Errors;

namespace KnowledgeGraph.Host.Console.Session;

/// <summary>One run of the program: its surroundings, its arguments, and what the options that every command takes say.</summary>
internal sealed class ConsoleSession(Terminal terminal, IReadOnlyList<string> arguments)
{
    /// <summary>The surroundings.</summary>
    public Terminal Terminal { get; } = terminal;

    /// <summary>The arguments as the program got them.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>The options that every command takes.</summary>
    public GlobalOptions Options { get; } = new();

    /// <summary>Whether remarks are wanted.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>Whether details are wanted.</summary>
    public bool IsVerbose { get; private set; }

    /// <summary>The database: the full path of a file, or the address of a server.</summary>
    public string Database { get; private set; } = string.Empty;

    /// <summary>The folder of the Cypher texts.</summary>
    public string CypherFolder { get; private set; } = string.Empty;

    /// <summary>The folder of gazetteer, lexicon and samples.</summary>
    public string ImportFolder { get; private set; } = string.Empty;

    /// <summary>Takes over what the options say.</summary>
    /// <param name="parsed">The command line.</param>
    public void Configure(ParseResult parsed)
    {
        IsQuiet = parsed.GetValue(Options.Quiet);
        IsVerbose = parsed.GetValue(Options.Verbose);
        var database = Choose(parsed.GetValue(Options.Database), "KG_DATABASE", GlobalOptions.DefaultDatabase);
        Database = Backends.IsServer(database) ? database : Terminal.FullPath(FileOf(database));
        CypherFolder = DataFolder(parsed.GetValue(Options.CypherFolder), "KG_CYPHER", "cypher");
        ImportFolder = DataFolder(parsed.GetValue(Options.ImportFolder), "KG_IMPORT", "import");
    }

    /// <summary>The same run with other arguments: what the options said holds on.</summary>
    public ConsoleSession With(IReadOnlyList<string> arguments) => new(Terminal, arguments)
    {
        IsQuiet = IsQuiet,
        IsVerbose = IsVerbose,
        Database = Database,
        CypherFolder = CypherFolder,
        ImportFolder = ImportFolder,
    };

    /// <summary>A remark about what was done.</summary>
    public void Note(string text)
    {
        if (!IsQuiet)
        {
            Terminal.Error.WriteLine(text);
        }
    }

    /// <summary>A detail that only some want.</summary>
    public void Detail(string text)
    {
        if (IsVerbose)
        {
            Terminal.Error.WriteLine(text);
        }
    }

    /// <summary>A problem: written even when remarks are not wanted.</summary>
    public void Problem(string text) => Terminal.Error.WriteLine(text);

    /// <summary>Checks that a folder of the program's data is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="option">The option that names another.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ConsoleException">It is not there.</exception>
    public static string Existing(string folder, string option) => Directory.Exists(folder)
        ? folder
        : throw ConsoleException.Failed($"There is no folder {folder}.", folder, $"Name the folder with {option}.");

    private static string FileOf(string database) => Backends.EmbeddedFile(database) switch
    {
        null => database,
        { Length: > 0 } file => file,
        _ => throw ConsoleException.Usage("embedded: needs the path of a file, for example embedded:kg.db.", database),
    };

    private string DataFolder(string? option, string variable, string name) =>
        Terminal.FullPath(Choose(option, variable, Path.Combine(Terminal.ProgramFolder, name)));

    private string Choose(string? option, string variable, string fallback) =>
        !string.IsNullOrEmpty(option) ? option
        : Terminal.Variable(variable) is { Length: > 0 } value ? value
        : fallback;
}

namespace KnowledgeGraph.Host.Console;

/// <summary>The exit codes, for scripts to branch on. Documented in <c>kg --help</c> and docs/console.md.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>It could not be done: the message says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong: an unknown command, option, query, parameter or value.</summary>
    public const int Usage = 2;

    /// <summary>Done, with problems, under --strict. An import has stored nothing then.</summary>
    public const int Problems = 3;

    /// <summary>The result of a citation is another one now.</summary>
    public const int Different = 4;

    /// <summary>A bug in the program (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Their meaning, for help.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Meanings { get; } =
    [
        (Ok, "done"),
        (Failed, "it could not be done; the message says why"),
        (Usage, "the command line is wrong: unknown command, option, query, parameter or value"),
        (Problems, "--strict, and there were problems"),
        (Different, "verify-citation: the result is another one than the cited one"),
        (Bug, "a bug in kg"),
        (Interrupted, "stopped by Ctrl-C; nothing of the unfinished work was stored"),
    ];
}

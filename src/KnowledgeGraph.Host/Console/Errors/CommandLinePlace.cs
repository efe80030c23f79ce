using System.Text;
using KnowledgeGraph.Host.Console.Output;

namespace KnowledgeGraph.Host.Console.Errors;

/// <summary>Shows the command line with a mark under one argument.</summary>
internal static class CommandLinePlace
{
    private const int LongestArgument = 60;

    // A shell makes hundreds of arguments of one *.txt: beside the marked one, so many tell where it stands.
    private const int Neighbours = 5;

    /// <summary>Writes the command line and, under the argument, carets.</summary>
    /// <param name="arguments">The arguments as the program got them.</param>
    /// <param name="argument">The one to mark.</param>
    /// <param name="from">Where the marked part begins inside it.</param>
    /// <param name="length">How long the marked part is; 0 for the rest.</param>
    /// <returns>Two lines, or null where the argument is not on the command line.</returns>
    public static string? Show(IReadOnlyList<string> arguments, string argument, int from, int length)
    {
        var index = -1;
        for (var i = 0; i < arguments.Count && index < 0; i++)
        {
            index = arguments[i] == argument ? i : -1;
        }

        if (index < 0)
        {
            return null;
        }

        var line = new StringBuilder("kg");
        var marks = new StringBuilder();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (i > 0 && Math.Abs(i - index) > Neighbours)
            {
                // The command's own name is always shown.
                line.Append(i == 1 || i == index + Neighbours + 1 ? " …" : string.Empty);
                continue;
            }

            line.Append(' ');
            var (shown, before) = Shown(arguments[i]);
            if (i == index)
            {
                // An argument that is shown cut is marked as a whole.
                var isWhole = before + arguments[i].Length <= shown.Length;
                var start = isWhole ? before + from : 0;
                var end = !isWhole ? shown.Length : length == 0 ? before + arguments[i].Length : start + length;
                marks.Append(' ', TextWidth.Of(line.ToString()) + TextWidth.Of(shown.AsSpan(0, start)));
                marks.Append('^', Math.Max(1, TextWidth.Of(shown.AsSpan(start, Math.Min(end, shown.Length) - start))));
            }

            line.Append(shown);
        }

        return $"  {line}\n  {marks}";
    }

    // As it could be typed again in a shell; how much stands before its first letter.
    private static (string Shown, int Before) Shown(string argument)
    {
        var text = WithoutPassword(ValueText.OneLine(argument));
        if (text.Length > LongestArgument)
        {
            return (string.Concat("'", text.AsSpan(0, LongestArgument), "…'"), 1);
        }

        var isPlain = text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || "-_=./:,@%+~".Contains(c, StringComparison.Ordinal));
        return isPlain ? (text, 0) : ($"'{text}'", 1);
    }

    // An address with a password in it is refused, and must not be repeated into somebody's log.
    private static string WithoutPassword(string text)
    {
        var begin = text.IndexOf("://", StringComparison.Ordinal);
        var end = begin < 0 ? -1 : text.IndexOf('@', begin);
        return end < 0 ? text : string.Concat(text.AsSpan(0, begin + 3), "***", text.AsSpan(end));
    }
}

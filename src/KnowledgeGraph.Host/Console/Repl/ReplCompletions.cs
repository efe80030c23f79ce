using KnowledgeGraph.Host.Console.Completion;
using KnowledgeGraph.Host.Console.Session;

namespace KnowledgeGraph.Host.Console.Repl;

/// <summary>Completes what is typed: lines that begin with a colon, and calls of named queries.</summary>
internal sealed class ReplCompletions(ConsoleSession session)
{
    private readonly QueryCompletions _queries = new(session);

    /// <summary>What the last word can become.</summary>
    /// <param name="typed">The text up to the cursor.</param>
    public IReadOnlyList<Candidate> Of(string typed)
    {
        var words = ShellWords.Split(typed);
        var word = words[^1].Text;
        var all = words.Count switch
        {
            1 when word.StartsWith(':') => ReplDirectives.All.Select(known => new Candidate(known.Name, known.Meaning)),
            1 => _queries.Names(),
            2 when words[0].Text == ":queries" => _queries.Names(),
            2 when words[0].Text == ":format" => Output.RowWriter.Formats.Select(format => new Candidate(format.Word, string.Empty)),
            _ when word.StartsWith('-') => [new("--cite", "adds the claims behind each row"), new("--limit", "the most rows"), new("--columns", "only these"), new("--format", "how rows are written")],
            _ => _queries.Values(words[0].Text, word),
        };
        return [.. all.Where(candidate => candidate.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
    }
}

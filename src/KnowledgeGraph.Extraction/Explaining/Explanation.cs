using System.Text;
using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction;

/// <summary>How one sentence was read, for people who write rules.</summary>
/// <param name="Sentence">The words of the sentence.</param>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Tokens">Each word with its tag and base form.</param>
/// <param name="Mentions">The names found and the entities they may stand for.</param>
/// <param name="Dates">The dates found, as EDTF.</param>
/// <param name="Clauses">The clauses with their pieces and predicates.</param>
/// <param name="Fired">The rules that fired.</param>
/// <param name="Missed">The rules that were tried and did not fire, each with the reason.</param>
/// <param name="Claims">The claims made.</param>
public sealed record Explanation(
    string Sentence,
    int Start,
    int End,
    string Language,
    IReadOnlyList<string> Tokens,
    IReadOnlyList<string> Mentions,
    IReadOnlyList<string> Dates,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Fired,
    IReadOnlyList<string> Missed,
    IReadOnlyList<string> Claims)
{
    /// <summary>All of it as an indented text.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString()
    {
        var builder = new StringBuilder();
        builder.Append(Sentence).Append('\n').Append($"  {Start}-{End}, {Language}\n");
        foreach (var (title, lines) in new[]
        {
            ("tokens", Tokens), ("names", Mentions), ("dates", Dates), ("clauses", Clauses), ("rules that fired", Fired), ("rules that did not", Missed), ("claims", Claims),
        })
        {
            builder.Append(title).Append(lines.Count == 0 ? ": none\n" : ":\n");
            foreach (var line in lines)
            {
                builder.Append("  ").Append(line).Append('\n');
            }
        }

        return builder.ToString();
    }
}

using KnowledgeGraph.Diplomacy.Claims;
using KnowledgeGraph.Diplomacy.Vocabulary;
using KnowledgeGraph.Extraction.Pipeline;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Explaining;

/// <summary>Turns what the stages left behind into an explanation.</summary>
internal static class Explainer
{
    public static Explanation Explain(Document document)
    {
        if (document.Trace!.Watched is not { } sentence)
        {
            return new Explanation(string.Empty, 0, 0, document.Language, [], [], [], [], [], [], []);
        }

        var attempts = document.Trace.Attempts;
        return new Explanation(
            document.Source.Text[sentence.Start..sentence.End],
            sentence.Start,
            sentence.End,
            sentence.Lexicon.Code,
            [.. sentence.Tokens.Select(token => $"{token.Text}/{token.Tag}{(token.Analysis is { } analysis ? "/" + analysis.Lemma : string.Empty)}")],
            [.. sentence.Mentions.Select(mention => mention.ToString())],
            [.. sentence.Dates.Select(date => $"{date}{(date.Of is { } named ? " (of " + named.Text + ")" : string.Empty)}")],
            [.. sentence.Clauses.Select(clause => clause.ToString())],
            [.. attempts.Where(attempt => attempt.Failure is null).Select(attempt => $"{attempt.Rule.Id} at \"{sentence.Tokens[attempt.Trigger].Text}\"")],
            [.. attempts.Where(attempt => attempt.Failure is not null).Select(attempt => $"{attempt.Rule.Id} at \"{sentence.Tokens[attempt.Trigger].Text}\": {attempt.Failure}")],
            [.. document.Claims.Where(claim => claim.Quotation.Start >= sentence.Start && claim.Quotation.End <= sentence.End).Select(Describe)]);
    }

    private static string Describe(Claim claim) =>
        $"{claim.Type.Name} {string.Join(", ", claim.Roles.Select(filler => $"{filler.Role.Name()}={filler.Entity.Id}"))}"
        + $"{string.Concat(claim.Qualifiers.Select(pair => $", {pair.Key}={pair.Value}"))} {claim.Date} {claim.Polarity} {claim.Confidence} [{claim.Rule}]";
}

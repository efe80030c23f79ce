using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>English: "East and West Florida", "the Caroline and Mariana Islands": lands of which the first leaves out what both are called.</summary>
internal static class PairedNames
{
    private const string Halves = "halves-of-lands";

    public static void Find(NameTrie names, Sentence sentence)
    {
        if (sentence.Lexicon.IsGerman)
        {
            return;
        }

        for (var i = 0; i < sentence.Mentions.Count; i++)
        {
            if (sentence.Mentions[i] is { Kind: MentionKind.Name, First: > 1 } headed && headed.Last > headed.First && sentence.Lexicon.Words.Cue("shared-heads", sentence.Tokens[headed.Last].Lower))
            {
                Shared(names, sentence, headed);
            }

            if (sentence.Mentions[i] is { Kind: MentionKind.Name, First: > 1 } mention && Second(sentence, mention) is var second && second > 1 && Half(sentence, second - 2))
            {
                Pair(names, sentence, mention, second);
            }
        }
    }

    /// <summary>"The Marshall, Caroline and Mariana Islands": each name with the noun that only the last one has.</summary>
    private static void Shared(NameTrie names, Sentence sentence, Mention headed)
    {
        var tokens = sentence.Tokens;
        for (var joint = headed.First - 1; joint > 0 && tokens[joint].Lower is "and" or "or" or ","; joint -= 2)
        {
            if (tokens[joint - 1].Lexeme is not { Capital: true, Shape: Tokens.TokenShape.Word } || (tokens[joint - 1].Mention is { } own && own.Last > own.First)
                || names.FindName($"{tokens[joint - 1].Text} {tokens[headed.Last].Text}")?.Ends.Where(end => end.Kind != Diplomacy.Entities.EntityNameKind.Adjective).Select(end => end.Entity).Distinct().ToList() is not { Count: > 0 } called)
            {
                return;
            }

            MentionStage.Cover(sentence, new Mention { First = joint - 1, Last = joint - 1, Kind = MentionKind.Name, Candidates = called, Text = tokens[joint - 1].Text });
        }
    }

    /// <summary>The token that tells which half the name means, with "and" before it; 0 where none does.</summary>
    private static int Second(Sentence sentence, Mention mention)
    {
        var at = mention.Last > mention.First && Half(sentence, mention.First) ? mention.First : mention.First - 1;
        return at > 1 && Half(sentence, at) && sentence.Tokens[at - 1].Lower is "and" or "or" ? at : 0;
    }

    private static bool Half(Sentence sentence, int at) => sentence.Tokens[at].Lexeme.Capital && sentence.Lexicon.Words.Cue(Halves, sentence.Tokens[at].Lower);

    private static void Pair(NameTrie names, Sentence sentence, Mention mention, int second)
    {
        var tokens = sentence.Tokens;
        var name = string.Join(' ', tokens[(second + 1)..(mention.Last + 1)].Select(token => token.Text));
        var first = names.FindName($"{tokens[second - 2].Text} {name}")?.Ends.Where(end => end.Kind != Diplomacy.Entities.EntityNameKind.Adjective).Select(end => end.Entity).Distinct().ToList();
        if (first is { Count: > 0 })
        {
            MentionStage.Cover(sentence, new Mention { First = second - 2, Last = second - 2, Kind = MentionKind.Name, Candidates = first, Text = tokens[second - 2].Text });
        }
        else if (mention.First > second)
        {
            // No half is known by itself: both together are the land.
            MentionStage.Cover(sentence, new Mention
            {
                First = second - 2,
                Last = mention.Last,
                Kind = mention.Kind,
                Candidates = mention.Candidates,
                Text = string.Join(' ', tokens[(second - 2)..(mention.Last + 1)].Select(token => token.Text)),
            });
        }
    }
}

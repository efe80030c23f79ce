using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>
/// English remarks that two commas set off within a list: "Lombardy, once a Spanish duchy, and Mantua", "Bavaria, after some delay, and Hanover",
/// "Sardinia, whose troops had fought well, and Turkey". The list goes on behind the second comma.
/// </summary>
internal static class SetOff
{
    /// <summary>So many pieces such a remark has at most.</summary>
    private const int Longest = 7;

    /// <summary>The same in words.</summary>
    private const int LongestInWords = 8;

    /// <summary>The piece behind the comma that closes a remark; null where none is set off.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The piece behind the comma that opens it.</param>
    public static int? End(Sentence sentence, int at)
    {
        var nodes = sentence.Nodes;
        if (at >= nodes.Count || nodes[at] is { Kind: NodeKind.Verb, Verb: { } first } && !first.Is(WordForm.Participle))
        {
            return null;
        }

        var clause = nodes[at].Kind == NodeKind.Relative;
        var verb = false;
        for (var k = at; k + 1 < nodes.Count && k <= at + Longest; k++)
        {
            if (nodes[k].Kind == NodeKind.Comma)
            {
                return k > at && (!clause || verb) ? k + 1 : null;
            }

            if (nodes[k].Kind == NodeKind.Verb)
            {
                verb = true;
                if (!clause && !nodes[k].Verb!.Is(WordForm.Participle) && !(k > at && nodes[k].Verb!.Is(WordForm.PresentParticiple)))
                {
                    return null;
                }
            }

            if (nodes[k].Kind is NodeKind.Break or NodeKind.Subordinator or NodeKind.Coordinator or NodeKind.Contrast or NodeKind.Negator || (nodes[k].Kind == NodeKind.Relative && k > at) || (!clause && nodes[k].Phrase is { Preposition: null } phrase && nodes[k].Kind == NodeKind.Phrase && !Remarks(phrase, k > at)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"Once, though hesitantly, long a bone of contention": what else joins a clause, or is a verb, opens a remark where no verb stands before the next comma.</summary>
    public static void Settle(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var words = sentence.Lexicon.Words;
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i - 1].Tag == Tag.Comma && (tokens[i].Tag is Tag.Subordinator or Tag.Verb) && (words.Cue("verbless-openers", tokens[i].Lower) || (words.Cue("half-conditions", tokens[i].Lower) && words.Cue("only-words", tokens[i + 1].Lower))) && Verbless(tokens, i + 1))
            {
                tokens[i].Tag = Tag.Adverb;
                tokens[i].Analysis = null;
            }
        }
    }

    private static bool Verbless(Tokens.Token[] tokens, int from)
    {
        for (var k = from; k < tokens.Length && k <= from + LongestInWords; k++)
        {
            if (tokens[k].Tag == Tag.Comma)
            {
                return k > from;
            }

            if (tokens[k].Tag is Tag.Verb or Tag.Break or Tag.Subordinator or Tag.Relative or Tag.Pronoun or Tag.Negator || tokens[k].Lexeme.Find(WordClass.Verb, WordForm.Past | WordForm.Participle) is not null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A phrase that says what somebody or something is or was: "the cradle of his house", "then a mere ruin", "at that time Portuguese".</summary>
    private static bool Remarks(Phrase phrase, bool led) =>
        phrase.Items is [{ IsPlural: false } item]
        && ((item.Kind == ItemKind.Noun && (item.Mention is null || item.Determiner is "a" or "an") && (led || item.Determiner is not null || item.Possessive is not null || item.Owners.Count > 0) && !(item.Determiner == "the" && ItemKinds.IsLand(item) && item.Attributes.Count > 0))
            || (led && item is { Kind: ItemKind.Name, Mention.Kind: MentionKind.Demonym or MentionKind.Adjective }));
}

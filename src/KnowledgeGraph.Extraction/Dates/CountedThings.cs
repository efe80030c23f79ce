using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Lemmas;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Dates;

/// <summary>Tells numbers that look like years and count something: 1500 Greeks, with 1800 horsemen, nearly 1700 men.</summary>
internal sealed class CountedThings(Token[] tokens, WordLists words)
{
    /// <summary>How many adjectives may stand between a number and what it counts.</summary>
    private const int MostAdjectives = 2;

    /// <summary>Whether a number counts something.</summary>
    /// <param name="at">The number's token.</param>
    public bool Counts(int at)
    {
        if (at > 0 && words.Set("counting-leads").Contains(tokens[at - 1].Lower))
        {
            return true;
        }

        // "In 1784 Russian ships were admitted": what dates the sentence counts nothing.
        if (at > 0 && words.Set("year-leads").Contains(tokens[at - 1].Lower))
        {
            return false;
        }

        // "By the Treaty of Balta Liman of 1838 British merchants might trade"
        if (at > 3 && tokens[at - 1].Lower == "of" && tokens[at - 2].Lexeme.Capital && (OfTreaty(at - 4) || (at > 4 && OfTreaty(at - 5))))
        {
            return false;
        }

        // "By the end of 1806 French troops had occupied Berlin"
        if (at > 1 && tokens[at - 1].Lower == "of" && words.Cue("dated-by-years", tokens[at - 2].Lower))
        {
            return false;
        }

        for (var i = at + 1; i < tokens.Length && i <= at + 1 + MostAdjectives; i++)
        {
            var token = tokens[i];
            if (IsCounted(token, at))
            {
                return true;
            }

            if (token.Lexeme.Find(WordClass.Adjective) is null && !Names(token, EntityNameKind.Adjective))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a treaty and its "of" stand at a place.</summary>
    private bool OfTreaty(int at) => tokens[at + 1].Lower == "of" && words.Cue("dated-by-years", tokens[at].Lower);

    // "erklärte 1700 Schweden den Krieg": a land that is called as its people is the land behind a year.
    // At the head of a sentence or after a preposition a year may stand before a people ("by the treaty of 1842 the Qing ..."), but hardly before soldiers.
    private bool IsCounted(Token token, int number) =>
        token.Is(WordKind.Currency | WordKind.Multiplier)
        || words.Set("counted-things").Contains(token.Text)
        || (number > 0 && !tokens[number - 1].Is(WordKind.Preposition) && Names(token, EntityNameKind.Demonym) && !Names(token, EntityNameKind.Canonical));

    private static bool Names(Token token, EntityNameKind kind) => token.Lexeme.Name is { } name && name.Ends.Exists(end => end.Kind == kind);
}

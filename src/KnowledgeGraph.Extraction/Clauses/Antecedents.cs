using KnowledgeGraph.Extraction.Phrases;
using KnowledgeGraph.Extraction.Sentences;

namespace KnowledgeGraph.Extraction.Clauses;

/// <summary>Finds what a relative pronoun stands for.</summary>
internal static class Antecedents
{
    public static Phrase? Find(Sentence sentence, List<Node> nodes, int relative)
    {
        var word = nodes[relative].Word;
        Phrase? nearest = null;
        for (var i = relative - 1; i >= 0 && relative - i < 12; i--)
        {
            if (nodes[i].Phrase is not { } phrase || nodes[i].Kind == NodeKind.Relative)
            {
                continue;
            }

            var candidate = sentence.Lexicon.IsGerman ? German(sentence, phrase, word) : English(phrase);
            if (candidate is not null)
            {
                return candidate;
            }

            nearest ??= phrase;
            if (i + 1 < relative && nodes[i].Last < nodes[relative].First - 14)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>The cases of the pronoun where its antecedent is known to agree.</summary>
    public static Cases CasesOf(string word, Phrase antecedent, char gender) => word switch
    {
        "den" or "welchen" => Cases.Accusative,
        "dem" or "denen" or "welchem" => Cases.Dative,
        "dessen" or "deren" or "whose" => Cases.Genitive,
        "der" or "welcher" => antecedent.IsPlural ? Cases.Genitive : gender switch { 'm' => Cases.Nominative, 'f' => Cases.Dative, _ => Cases.Nominative | Cases.Dative },
        "whom" => Cases.Accusative | Cases.Dative,
        _ => Cases.Nominative | Cases.Accusative,
    };

    /// <summary>"A, chancellor of X, and B, who represented Y": where the first was told what he is, the clause tells of the last.</summary>
    private static Phrase English(Phrase phrase)
    {
        if (phrase.Items.Count < 2 || !phrase.Items.SkipLast(1).Any(item => item.Apposition is not null))
        {
            return phrase;
        }

        var last = new Phrase { First = phrase.Items[^1].First, Last = phrase.Last, Preposition = phrase.Preposition };
        last.Items.Add(phrase.Items[^1]);
        return last;
    }

    /// <summary>The phrase, or the genitive within it, if gender and number fit.</summary>
    private static Phrase? German(Sentence sentence, Phrase phrase, string word)
    {
        foreach (var attribute in phrase.Items[^1].Attributes)
        {
            if (Agrees(sentence, attribute, word) && !Agrees(sentence, phrase, word))
            {
                return attribute;
            }
        }

        return Agrees(sentence, phrase, word) ? phrase : null;
    }

    private static bool Agrees(Sentence sentence, Phrase phrase, string word)
    {
        var gender = phrase.Items.Count > 1 ? 'p' : GermanCases.GenderOf(sentence, phrase.Head);
        return word switch
        {
            "der" or "welcher" => gender is 'm' or 'f' or '?',
            "die" or "welche" => gender is 'f' or 'p' or '?',
            "das" or "welches" => gender is 'n' or '?',
            "den" or "welchen" => gender is 'm' or '?',
            "dem" or "welchem" or "dessen" => gender is 'm' or 'n' or '?',
            "denen" => gender is 'p' or '?',
            "deren" => gender is 'f' or 'p' or '?',
            _ => true,
        };
    }
}

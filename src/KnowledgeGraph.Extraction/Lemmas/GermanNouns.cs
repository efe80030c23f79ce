using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>
/// Inflects German nouns from an entry such as <c>Vertrag m Verträge</c> (gender, plural), <c>Gesandte adj</c> (inflected like an
/// adjective) or a bare <c>Abtretung</c>, whose gender and plural follow from its ending.
/// </summary>
internal static class GermanNouns
{
    private static readonly string[] FeminineEndings = ["ung", "heit", "keit", "schaft", "ion", "tät", "ei", "enz", "anz", "ik"];

    private const int ShortestFirstPart = 3;
    private const int ShortestLastPart = 4;

    public static void Add(FormTableBuilder builder, string entry, NounClass nounClass)
    {
        var parts = entry.Split(' ');
        var lemma = parts[0];
        builder.AddClass(lemma, nounClass);
        void Form(string form, WordForm what) => builder.Add(form, new Analysis(lemma, WordClass.Noun, what));

        Form(lemma, WordForm.Singular);
        if (parts is [_, "adj"])
        {
            var stem = lemma[..^1];
            Form(stem + "er", WordForm.Singular);
            Form(stem + "n", WordForm.Singular | WordForm.Plural);
            Form(lemma + "n", WordForm.Singular | WordForm.Plural);
            Form(lemma + "r", WordForm.Singular | WordForm.Plural);
            Form(lemma + "m", WordForm.Singular);
            return;
        }

        if (parts.Length == 1 && builder.Genders.ContainsKey(lemma))
        {
            // A rule that names a noun of the word lists again, bare, tells nothing new of it.
            return;
        }

        var gender = parts.Length > 1 ? parts[1] : OfLastPart(lemma, builder.Genders) ?? GuessGender(lemma);
        builder.Genders[lemma] = gender[0];
        var plural = parts.Length > 2 ? parts[2] : GuessPlural(lemma, gender);
        if (gender is "m" or "n")
        {
            Form(lemma + "s", WordForm.Genitive);
            Form(lemma + "es", WordForm.Genitive);
            Form(lemma + "e", WordForm.Singular);
            if (parts.Length > 2 && plural.EndsWith('n') && gender == "m")
            {
                // Weak masculines: der Diplomat, des Diplomaten.
                Form(plural, WordForm.Singular);
            }
        }

        Form(plural, WordForm.Plural);
        if (!plural.EndsWith('n') && !plural.EndsWith('s'))
        {
            Form(plural + "n", WordForm.Plural);
        }
    }

    /// <summary>Whether a word of which only the rules speak is a noun by its ending, and no compound of one that is known: Anregung.</summary>
    public static bool IsByEnding(string noun, FormTableBuilder builder) =>
        char.IsUpper(noun[0]) && !builder.NounClasses.ContainsKey(noun) && OfLastPart(noun, builder.Genders) is null && FeminineEndings.Any(ending => noun.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether an entry tells the gender of its noun.</summary>
    public static bool TellsGender(string entry) => entry.Contains(' ', StringComparison.Ordinal);

    /// <summary>"Verteidigungsbündnis" has the gender of "Bündnis"; null where no noun is known that ends it.</summary>
    private static string? OfLastPart(string lemma, Dictionary<string, char> genders)
    {
        for (var i = ShortestFirstPart; i <= lemma.Length - ShortestLastPart; i++)
        {
            if (genders.TryGetValue(char.ToUpperInvariant(lemma[i]) + lemma[(i + 1)..], out var gender))
            {
                return gender.ToString();
            }
        }

        return null;
    }

    /// <summary>The gender that a noun's ending tells; masculine where it tells nothing.</summary>
    public static string GuessGender(string lemma)
    {
        if (FeminineEndings.Any(ending => lemma.EndsWith(ending, StringComparison.Ordinal)))
        {
            return "f";
        }

        return lemma.EndsWith("e", StringComparison.Ordinal) ? "f" : lemma.EndsWith("en", StringComparison.Ordinal) ? "n" : "m";
    }

    private static string GuessPlural(string lemma, string gender)
    {
        if (gender == "f")
        {
            return lemma.EndsWith('e') ? lemma + "n" : lemma + "en";
        }

        return lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("en", StringComparison.Ordinal) || lemma.EndsWith("el", StringComparison.Ordinal)
            ? lemma
            : lemma + "e";
    }
}

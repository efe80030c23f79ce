namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Conjugates English verbs: regular ones by rule, irregular ones from past and participle.</summary>
internal static class EnglishVerbs
{
    private static readonly string[] DoubledWhenStressed =
        ["admit", "permit", "commit", "submit", "refer", "transfer", "prefer", "annul", "rebel", "compel", "expel", "repel", "occur", "concur", "control", "defer", "remit", "abet", "cancel", "patrol", "regret", "confer", "infer", "propel", "impel", "dispel", "rebut", "equip", "incur", "deter", "excel", "acquit", "demur", "recur", "refit"];

    public static void Add(FormTableBuilder builder, string lemma, IReadOnlyDictionary<string, IReadOnlyList<string>> irregular)
    {
        builder.Add(lemma, new Analysis(lemma, WordClass.Verb, WordForm.Infinitive | WordForm.Finite | WordForm.Plural));
        builder.Add(ThirdPerson(lemma), new Analysis(lemma, WordClass.Verb, WordForm.Finite | WordForm.Singular));
        builder.Add(Joined(lemma, "ing"), new Analysis(lemma, WordClass.Verb, WordForm.PresentParticiple));
        if (irregular.TryGetValue(lemma, out var forms) && forms.Count >= 2)
        {
            builder.Add(forms[0], new Analysis(lemma, WordClass.Verb, WordForm.Finite | WordForm.Past));
            builder.Add(forms[1], new Analysis(lemma, WordClass.Verb, WordForm.Participle));
            foreach (var other in forms.Skip(2))
            {
                // learned, learnt
                builder.Add(other, new Analysis(lemma, WordClass.Verb, WordForm.Finite | WordForm.Past | WordForm.Participle));
            }

            return;
        }

        builder.Add(Joined(lemma, "ed"), new Analysis(lemma, WordClass.Verb, WordForm.Finite | WordForm.Past | WordForm.Participle));
        if (lemma.Length > 3 && lemma[^1] == 'l' && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]) && !DoubledWhenStressed.Contains(lemma))
        {
            // travelled beside traveled
            builder.Add(lemma + "led", new Analysis(lemma, WordClass.Verb, WordForm.Finite | WordForm.Past | WordForm.Participle));
            builder.Add(lemma + "ling", new Analysis(lemma, WordClass.Verb, WordForm.PresentParticiple));
        }
    }

    /// <summary>The third person singular; nouns form their plural alike.</summary>
    public static string ThirdPerson(string lemma)
    {
        if (lemma.EndsWith('y') && lemma.Length > 1 && !IsVowel(lemma[^2]))
        {
            return lemma[..^1] + "ies";
        }

        return lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("ch", StringComparison.Ordinal)
            || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith('o')
            ? lemma + "es"
            : lemma + "s";
    }

    private static string Joined(string lemma, string ending)
    {
        if (lemma.EndsWith('e') && !(ending == "ing" && (lemma.EndsWith("ee", StringComparison.Ordinal) || lemma.EndsWith("ye", StringComparison.Ordinal))))
        {
            return ending == "ing" && lemma.EndsWith("ie", StringComparison.Ordinal) ? lemma[..^2] + "ying" : lemma[..^1] + ending;
        }

        if (lemma.EndsWith('y') && ending == "ed" && !IsVowel(lemma[^2]))
        {
            return lemma[..^1] + "ied";
        }

        var oneSyllable = lemma.Count(IsVowel) == 1 && lemma.Length > 2;
        var doubles = lemma.Length > 2 && !IsVowel(lemma[^1]) && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]) && lemma[^1] is not ('w' or 'x' or 'y');
        return doubles && (oneSyllable || DoubledWhenStressed.Contains(lemma)) ? lemma + lemma[^1] + ending : lemma + ending;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}

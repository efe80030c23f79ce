namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Conjugates German verbs: weak ones by rule, strong ones from their principal parts.</summary>
internal static class GermanVerbs
{
    private static readonly string[] Declensions = ["e", "en", "em", "er", "es"];

    public static void Add(
        FormTableBuilder builder, VerbName verb, IReadOnlyDictionary<string, IReadOnlyList<string>> strong, IReadOnlySet<string> inseparable)
    {
        var parts = PartsOf(verb, strong, inseparable);
        var lemma = verb.Lemma;
        if (verb.Separable)
        {
            builder.Separable.Add(lemma);

            // The split form is written like a form of the base verb; the clause puts the two together.
            Conjugate(builder, parts, string.Empty, verb.Base);
            builder.Add(verb.Prefix + "zu" + verb.Base, new Analysis(lemma, WordClass.Verb, WordForm.ZuInfinitive));
        }

        Conjugate(builder, parts, verb.Prefix, lemma);
        builder.Add(lemma, new Analysis(lemma, WordClass.Verb, WordForm.Infinitive | WordForm.Finite | WordForm.Plural));
        AddParticiple(builder, verb.Prefix + parts.Participle, lemma);
        var present = lemma + "d";
        builder.Add(present, new Analysis(lemma, WordClass.Verb, WordForm.PresentParticiple));
        foreach (var ending in Declensions)
        {
            builder.Add(present + ending, new Analysis(lemma, WordClass.Verb, WordForm.PresentParticiple | WordForm.Declined));
        }
    }

    private static void AddParticiple(FormTableBuilder builder, string participle, string lemma)
    {
        builder.Add(participle, new Analysis(lemma, WordClass.Verb, WordForm.Participle));
        foreach (var ending in Declensions)
        {
            builder.Add(participle + ending, new Analysis(lemma, WordClass.Verb, WordForm.Participle | WordForm.Declined));
        }
    }

    private static void Conjugate(FormTableBuilder builder, PrincipalParts parts, string prefix, string lemma)
    {
        void Form(string form, WordForm what) => builder.Add(prefix + form, new Analysis(lemma, WordClass.Verb, what | WordForm.Finite));

        var plural = parts.Infinitive;
        Form(parts.Present, WordForm.Singular);
        Form(plural, WordForm.Plural);
        Form(parts.Stem + "e", WordForm.Report | WordForm.Singular);
        if (parts.Weak)
        {
            Form(parts.Preterite, WordForm.Past | WordForm.Singular);
            Form(parts.Preterite + "n", WordForm.Past | WordForm.Plural);
            return;
        }

        var preterite = parts.Preterite;
        Form(preterite, WordForm.Past | WordForm.Singular);
        Form(preterite + (preterite.EndsWith('e') ? "n" : "en"), WordForm.Past | WordForm.Plural);
        var unreal = Umlaut(preterite);
        if (unreal != preterite || !preterite.EndsWith('e'))
        {
            var singular = unreal.EndsWith('e') ? unreal : unreal + "e";
            Form(singular, WordForm.Unreal | WordForm.Singular);
            if (unreal != preterite)
            {
                Form(singular + "n", WordForm.Unreal | WordForm.Plural);
            }
        }
    }

    private static string Umlaut(string form)
    {
        for (var i = form.Length - 1; i >= 0; i--)
        {
            // Of the diphthong au the first letter changes: lief, but saugte.
            var changed = form[i] switch { 'a' => 'ä', 'o' => 'ö', 'u' when i == 0 || form[i - 1] != 'a' => 'ü', _ => '\0' };
            if (changed != '\0')
            {
                return string.Concat(form.AsSpan(0, i), [changed], form.AsSpan(i + 1));
            }

            if (form[i] is 'i' or 'ä' or 'ö' or 'ü')
            {
                break;
            }
        }

        return form;
    }

    private static PrincipalParts PartsOf(VerbName verb, IReadOnlyDictionary<string, IReadOnlyList<string>> strong, IReadOnlySet<string> inseparable)
    {
        if (strong.TryGetValue(verb.Base, out var forms) && forms.Count == 3)
        {
            var marked = verb.Prefix.Length > 0 && !verb.Separable;
            var participle = marked && forms[2].StartsWith("ge", StringComparison.Ordinal) && (!verb.Base.StartsWith("ge", StringComparison.Ordinal) || forms[2].StartsWith("geg", StringComparison.Ordinal))
                ? forms[2][2..]
                : forms[2];
            return new PrincipalParts(verb.Base, Stem(verb.Base), forms[0], forms[1], participle, forms[1].EndsWith("te", StringComparison.Ordinal));
        }

        foreach (var prefix in inseparable)
        {
            if (verb.Base.Length > prefix.Length + 3 && verb.Base.StartsWith(prefix, StringComparison.Ordinal)
                && strong.TryGetValue(verb.Base[prefix.Length..], out var parts) && parts.Count == 3)
            {
                var participle = parts[2].StartsWith("ge", StringComparison.Ordinal) ? parts[2][2..] : parts[2];
                return new PrincipalParts(
                    verb.Base, Stem(verb.Base), prefix + parts[0], prefix + parts[1], prefix + participle, parts[1].EndsWith("te", StringComparison.Ordinal));
            }
        }

        return Weak(verb, inseparable);
    }

    private static PrincipalParts Weak(VerbName verb, IReadOnlySet<string> inseparable)
    {
        var stem = Stem(verb.Base);
        var needsE = stem.EndsWith('t') || stem.EndsWith('d')
            || stem.EndsWith("chn", StringComparison.Ordinal)
            || (stem.Length > 2 && stem[^1] is 'n' or 'm' && stem[^2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'ä' or 'ö' or 'ü' or 'r' or 'l' or 'n' or 'm' or 'h'));
        var ending = needsE ? "et" : "t";
        var bare = verb.Base.EndsWith("ieren", StringComparison.Ordinal)
            || (verb.Prefix.Length > 0 && !verb.Separable)
            || inseparable.Any(prefix => verb.Base.StartsWith(prefix, StringComparison.Ordinal) && verb.Base.Length > prefix.Length + 3);
        return new PrincipalParts(verb.Base, stem, stem + ending, stem + ending + "e", (bare ? string.Empty : "ge") + stem + ending, true);
    }

    private static string Stem(string infinitive) =>
        infinitive.EndsWith("en", StringComparison.Ordinal) ? infinitive[..^2] : infinitive.EndsWith('n') ? infinitive[..^1] : infinitive;

    private sealed record PrincipalParts(string Infinitive, string Stem, string Present, string Preterite, string Participle, bool Weak);
}

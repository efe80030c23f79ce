using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>Inflects English nouns.</summary>
internal static class EnglishNouns
{
    public static void Add(FormTableBuilder builder, string lemma, NounClass nounClass, IReadOnlyDictionary<string, IReadOnlyList<string>> irregular)
    {
        builder.AddClass(lemma, nounClass);
        if (lemma.Contains(' '))
        {
            return;
        }

        builder.Add(lemma, new Analysis(lemma, WordClass.Noun, WordForm.Singular));
        var plural = irregular.TryGetValue(lemma, out var forms) ? forms[0] : EnglishVerbs.ThirdPerson(lemma);
        builder.Add(plural, new Analysis(lemma, WordClass.Noun, WordForm.Plural));
    }
}

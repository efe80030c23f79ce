namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>
/// A verb as lexicon files write it: <c>ab|treten</c> splits (er trat ab), <c>über~tragen</c> does not (er übertrug); the base verb
/// gives the forms of both.
/// </summary>
/// <param name="Prefix">The prefix; empty where there is none.</param>
/// <param name="Base">The base verb.</param>
/// <param name="Separable">Whether the prefix splits off.</param>
internal readonly record struct VerbName(string Prefix, string Base, bool Separable)
{
    public string Lemma => Prefix + Base;

    public static VerbName Parse(string text)
    {
        var bar = text.IndexOf('|');
        if (bar > 0)
        {
            return new VerbName(text[..bar], text[(bar + 1)..], true);
        }

        var tilde = text.IndexOf('~');
        return tilde > 0 ? new VerbName(text[..tilde], text[(tilde + 1)..], false) : new VerbName(string.Empty, text, false);
    }

    /// <summary>The lemma without marks.</summary>
    public static string Plain(string text) =>
        text.AsSpan().ContainsAny('|', '~') ? text.Replace("|", string.Empty, StringComparison.Ordinal).Replace("~", string.Empty, StringComparison.Ordinal) : text;
}

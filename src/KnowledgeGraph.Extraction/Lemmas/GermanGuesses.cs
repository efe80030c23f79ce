using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Lemmas;

/// <summary>
/// Reads German forms that no list holds: a known verb under another prefix (geriet, entzog, niedergelegt), and the spelling of before 1901 (theilen,
/// seyn, Conferenz, Oesterreich). Asked only where the table knows nothing.
/// </summary>
internal static class GermanGuesses
{
    private static readonly Analysis[] Nothing = [];

    private static readonly string[] Separable =
    [
        "zurück", "zusammen", "wieder", "herein", "heraus", "herab", "heran", "herbei", "hervor", "herüber", "hinaus", "hinein", "hinzu", "hinweg", "nieder", "vorbei", "voran", "voraus",
        "entgegen", "gegenüber", "nahe", "wahr", "überein", "kund", "bereit", "herum", "empor", "zugrunde", "zuvor", "gleich", "hoch", "fern", "inne", "haus", "davon", "dazu", "fest", "fort", "frei", "statt", "teil", "weiter", "auf", "aus", "bei", "ein", "hin", "her", "los", "mit", "nach", "vor", "weg", "ab", "an", "zu", "um", "über", "unter", "durch",
    ];

    private static readonly string[] Inseparable = ["ent", "miss", "wider", "hinter", "über", "unter", "durch", "voll", "ver", "zer", "be", "er", "ge", "um"];

    /// <summary>Letters of the old spelling and what is written for them now; tried one after another, each upon what those before gave.</summary>
    private static readonly (string Old, string New)[] Spellings =
        [("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("th", "t"), ("ey", "ei"), ("niß", "nis"), ("niss", "nis"), ("sammt", "samt"), ("ct", "kt"), ("ce", "ze"), ("ci", "zi"), ("c", "k"), ("hülfe", "hilfe"), ("dieß", "dies"), ("iren", "ieren"), ("irt", "iert"), ("ie", "i"), ("aa", "a"), ("dt", "t")];

    /// <summary>The readings of a form in lower case.</summary>
    public static Analysis[] Verb(string form, FormTable forms)
    {
        foreach (var prefix in Inseparable)
        {
            if (Rest(form, prefix) is { } rest && Derive(rest, prefix, forms) is { Length: > 0 } found)
            {
                return found;
            }
        }

        foreach (var prefix in Separable)
        {
            if (Rest(form, prefix) is { } rest && Split(rest, prefix, forms) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return Nothing;
    }

    /// <summary>The form in the spelling of today; null where it is none that the table knows.</summary>
    public static string? Modern(string form, Func<string, bool> known)
    {
        var changed = form;
        foreach (var (old, now) in Spellings)
        {
            var next = changed.Replace(old, now, StringComparison.Ordinal).Replace(Capital(old), Capital(now), StringComparison.Ordinal);
            if (next == changed)
            {
                continue;
            }

            if (known(next))
            {
                return next;
            }

            changed = old is "ae" or "oe" or "ue" or "th" or "ey" or "ct" or "ce" or "ci" or "c" ? next : changed;
        }

        return null;
    }

    private static string Capital(string letters) => char.ToUpperInvariant(letters[0]) + letters[1..];

    private static string? Rest(string form, string prefix) =>
        form.Length > prefix.Length + 3 && form.StartsWith(prefix, StringComparison.Ordinal) ? form[prefix.Length..] : null;

    /// <summary>entzog, besetzt, verworfen: the participle lacks its ge.</summary>
    private static Analysis[] Derive(string rest, string prefix, FormTable forms)
    {
        var found = new List<Analysis>();
        foreach (var reading in forms.Find(rest))
        {
            if (reading.Class != WordClass.Verb || reading.Is(WordForm.ZuInfinitive) || (reading.Is(WordForm.Participle) && rest.StartsWith("ge", StringComparison.Ordinal)))
            {
                continue;
            }

            var weak = rest.EndsWith('t') && reading.Is(WordForm.Finite) && reading.Is(WordForm.Singular) && !reading.Is(WordForm.Past);
            found.Add(reading with { Lemma = prefix + reading.Lemma, Form = reading.Form | (weak ? WordForm.Participle : WordForm.None) });
        }

        foreach (var reading in forms.Find("ge" + rest))
        {
            if (reading.Class == WordClass.Verb && reading.Is(WordForm.Participle) && !reading.Lemma.StartsWith("ge", StringComparison.Ordinal))
            {
                Join(found, reading with { Lemma = prefix + reading.Lemma });
            }
        }

        return [.. found];
    }

    /// <summary>"bedrängte": of a weak verb without ge the past looks like the participle that describes a noun, and is one reading as in the table.</summary>
    private static void Join(List<Analysis> found, Analysis participle)
    {
        var same = found.FindIndex(other => other.Lemma == participle.Lemma && other.Is(WordForm.Past));
        if (same < 0)
        {
            found.Add(participle);
        }
        else
        {
            found[same] = found[same] with { Form = found[same].Form | participle.Form };
        }
    }

    /// <summary>niederlegte, niedergelegt, niederzulegen.</summary>
    private static Analysis[] Split(string rest, string prefix, FormTable forms)
    {
        if (rest.StartsWith("zu", StringComparison.Ordinal) && rest.Length > 5)
        {
            var marked = forms.Find(rest[2..]).Where(reading => reading.Class == WordClass.Verb && reading.Is(WordForm.Infinitive))
                .Select(reading => new Analysis(prefix + reading.Lemma, WordClass.Verb, WordForm.ZuInfinitive)).ToArray();
            if (marked.Length > 0)
            {
                return marked;
            }
        }

        return [.. forms.Find(rest).Where(reading => reading.Class == WordClass.Verb && reading.Lemma is not ("sein" or "haben" or "werden")).Select(reading => reading with { Lemma = prefix + reading.Lemma })];
    }
}

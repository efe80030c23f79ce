using System.Text;

namespace KnowledgeGraph.Diplomacy.Identity;

/// <summary>
/// Names folded for lookup: what people type differently and mean the same has one key. Case, accents, hyphens, apostrophes,
/// dots, blanks and a leading article do not count; Cyrillic letters stay Cyrillic.
/// </summary>
public static class NameKey
{
    private static readonly string[] Articles = ["der", "die", "das", "den", "dem", "des", "the", "le", "la", "les"];

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name as people write it.</param>
    /// <returns>For example <c>vertrag von aigun</c> for "der Vertrag von Aigun"; empty where the name has neither letter nor digit.</returns>
    public static string Of(string name) => Fold(name, digraphs: false);

    /// <summary>All keys under which a name should be found: its key, and the one with ae, oe, ue where it has umlauts.</summary>
    /// <param name="name">The name.</param>
    /// <returns>One key or two, none of them empty.</returns>
    public static IReadOnlyList<string> AllOf(string name)
    {
        var key = Fold(name, digraphs: false);
        var other = Fold(name, digraphs: true);
        return key.Length == 0 ? [] : string.Equals(key, other, StringComparison.Ordinal) ? [key] : [key, other];
    }

    private static string Fold(string name, bool digraphs)
    {
        var builder = new StringBuilder(name.Length);
        var gap = false;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && builder.Length > 0)
                {
                    builder.Append(' ');
                }

                gap = false;
                var lower = char.ToLowerInvariant(c);
                var folded = (digraphs ? LetterFolding.Digraph(lower) : null) ?? LetterFolding.Base(lower);
                _ = folded is null ? builder.Append(lower) : builder.Append(folded);
            }
            else if (!LetterFolding.IsCombining(c) && c is not ('\'' or '’' or 'ʼ' or '`' or '´' or '\u00AD'))
            {
                gap = true;
            }
        }

        return WithoutArticle(builder.ToString());
    }

    private static string WithoutArticle(string key)
    {
        var blank = key.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && Articles.Contains(key[..blank], StringComparer.Ordinal) ? key[(blank + 1)..] : key;
    }
}

using KnowledgeGraph.Diplomacy.Entities;
using KnowledgeGraph.Extraction.Numbers;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>A place in the trie of names: where the words read so far lead.</summary>
internal sealed class NameNode
{
    public Dictionary<string, NameNode> Next { get; } = new(StringComparer.Ordinal);

    public List<NameEnd> Ends { get; } = [];
}

/// <summary>An entity that the words read so far name.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Kind">By which sort of name.</param>
/// <param name="Language">Of which language the name is; empty for all.</param>
/// <param name="Capital">Whether the name is written with a capital.</param>
internal readonly record struct NameEnd(Entity Entity, EntityNameKind Kind, string Language, bool Capital);

/// <summary>All names of the gazetteer, word by word, with their German inflection. Built once, then only read.</summary>
internal sealed class NameTrie
{
    private static readonly string[] AdjectiveEndings = [string.Empty, "e", "en", "em", "er", "es"];
    private static readonly char[] Breaks = [' ', '-', '–', '(', ')', ',', '.', '/', '"'];

    // Titles before a name that add -en: des Kurfürsten, des Grafen, des Zaren, des Prinzen.
    private const string WeakEnds = "tfzr";

    private const int MostPaths = 60;

    private readonly NameNode _root = new();

    public NameTrie(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            Add(entity, new EntityName(entity.Name, "en", EntityNameKind.Canonical));
            foreach (var name in entity.Names)
            {
                Add(entity, name);
            }
        }

        foreach (var name in entities.Where(Royals.Reigns).SelectMany(Regnal).Where(name => FindName(name.Name.Text) is not { Ends.Count: > 0 } known || known.Ends.TrueForAll(end => Apart(end.Entity, name.Entity))).ToList())
        {
            Add(name.Entity, name.Name);
        }
    }

    /// <summary>Whether two persons did not live at the same time, so that a year tells which of them is meant.</summary>
    private static bool Apart(Entity one, Entity other) =>
        one.Label == EntityLabel.Person && one.From is not null && one.To is not null && other.From is not null && other.To is not null
        && (Lifetimes.YearOf(one.To) < Lifetimes.YearOf(other.From) || Lifetimes.YearOf(other.To) < Lifetimes.YearOf(one.From));

    /// <summary>"Karl IV. von Spanien" is called Karl IV. where his country is told of; if nobody of his time is known by that name alone.</summary>
    private static IEnumerable<(Entity Entity, EntityName Name)> Regnal(Entity monarch)
    {
        foreach (var name in monarch.Names.Append(new EntityName(monarch.Name, "en", EntityNameKind.Canonical)))
        {
            var words = name.Text.Split(' ');
            var number = Array.FindIndex(words, word => RomanNumeral.Is(word.Trim('.')));
            if (number > 0 && number + 1 < words.Length && words[number + 1] is "von" or "of" or "der" or "beider" or "in" && words[0] is not ("König" or "Kaiser" or "Zar" or "King" or "Emperor" or "Tsar"))
            {
                yield return (monarch, name with { Text = string.Join(' ', words[..(number + 1)]), Kind = EntityNameKind.Alias });
            }
        }
    }

    public NameNode? Find(string key) => _root.Next.GetValueOrDefault(key);

    /// <summary>Follows a whole name; null where none is known by it.</summary>
    public NameNode? FindName(string name)
    {
        var node = _root;
        foreach (var word in Words(name))
        {
            if (!node.Next.TryGetValue(Folding.Key(word), out node!))
            {
                return null;
            }
        }

        return node;
    }

    private void Add(Entity entity, EntityName name)
    {
        var words = Words(name.Text).ToList();
        if (words.Count == 0)
        {
            return;
        }

        var german = name.Language is "de" or "";
        var paths = 1;
        var keys = new List<string[]>();
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var variants = german ? Variants(words, i, name.Kind) : EnglishVariants(words, i, name.Kind);
            variants = german && i == 0 && words.Count > 1 && entity.Label == EntityLabel.Person && WeakEnds.Contains(words[0][^1]) ? variants.Append(words[0] + "en") : variants;
            var forms = variants.Select(Folding.Key).Prepend(Folding.Key(words[i])).Distinct(StringComparer.Ordinal).ToArray();

            // The last word is inflected first: what goes beyond the limit is only the inflection of words before it.
            forms = paths * forms.Length > MostPaths ? forms[..1] : forms;
            paths *= forms.Length;
            keys.Insert(0, forms);
        }

        Insert(_root, keys, 0, new NameEnd(entity, name.Kind, name.Language, char.IsUpper(words[0][0])));
    }

    private static void Insert(NameNode node, List<string[]> keys, int index, NameEnd end)
    {
        if (index == keys.Count)
        {
            if (!node.Ends.Contains(end))
            {
                node.Ends.Add(end);
            }

            return;
        }

        foreach (var key in keys[index])
        {
            if (!node.Next.TryGetValue(key, out var next))
            {
                node.Next[key] = next = new NameNode();
            }

            Insert(next, keys, index + 1, end);
        }
    }

    private static IEnumerable<string> Words(string name)
    {
        var first = true;
        foreach (var part in name.Replace("'s ", " 's ", StringComparison.Ordinal).Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            // An article before a name is no part of it: texts leave it out or inflect it.
            if (!(first && part is "the" or "The" or "der" or "die" or "das" or "Der" or "Die" or "Das"))
            {
                yield return part.TrimEnd('\'', '’');
            }

            first = false;
        }
    }

    private static IEnumerable<string> EnglishVariants(List<string> words, int index, EntityNameKind kind)
    {
        if (kind == EntityNameKind.Demonym && index == words.Count - 1 && words[index].EndsWith('s') && words[index].Length > 4)
        {
            yield return words[index][..^1];
        }
    }

    private static IEnumerable<string> Variants(List<string> words, int index, EntityNameKind kind)
    {
        var word = words[index];
        var last = index == words.Count - 1;
        if (kind == EntityNameKind.Adjective)
        {
            var stem = word.EndsWith('e') ? word[..^1] : word;
            return last ? AdjectiveEndings.Select(ending => stem + ending) : [];
        }

        if (kind == EntityNameKind.Demonym)
        {
            return word.EndsWith('n') ? [word[..^1]] : [word + "n", word + "s"];
        }

        if (words.Count > 2 && words[^2] is "der" or "die" && char.IsUpper(words[^1][0]) && words[^1].EndsWith('e') && index >= words.Count - 3)
        {
            // "Peters des Großen", "Katharina der Großen": the epithet is declined with its article.
            return last ? [word + "n"] : word == "der" ? ["des", "dem", "den"] : word == "die" ? ["der"] : [word + "s"];
        }

        // "Russisches Reich", "Großer Nordischer Krieg": what stands before the last word may be an adjective.
        if (!last && word.Length > 4 && word != "aller")
        {
            foreach (var ending in new[] { "es", "er", "en", "em", "e" })
            {
                if (word.EndsWith(ending, StringComparison.Ordinal))
                {
                    var stem = word[..^ending.Length];
                    return [stem + "e", stem + "en", stem + "er", stem + "es", stem + "em", word + "s"];
                }
            }
        }

        return word.Length < 3 || char.IsLower(word[0]) || word == "aller" ? [] : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z')
            ? [word + "es", word + "'", word + "en"]
            : word.EndsWith('e') || word.EndsWith('r') || word.EndsWith('l') ? [word + "s", word + "n", word + "es"]
            : [word + "s", word + "es", last ? word + "en" : word + "s"];
    }
}

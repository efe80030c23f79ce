namespace Cypher.Engine.Evaluation.Text;

/// <summary>Takes characters apart and puts marks of one letter into their order.</summary>
internal static class Decomposition
{
    /// <summary>The characters of a text, taken apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCompatible">Whether those that only look different are taken apart too.</param>
    /// <returns>The code points, in canonical order.</returns>
    public static List<int> Of(string text, bool isCompatible)
    {
        var parts = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            Append(parts, isPair ? char.ConvertToUtf32(text, i) : text[i], isCompatible);
            i += isPair ? 1 : 0;
        }

        Order(parts);
        return parts;
    }

    private static void Append(List<int> parts, int character, bool isCompatible)
    {
        if (Hangul.TryDecompose(character, parts))
        {
            return;
        }

        var table = NormalFormTable.Instance;
        if (!table.Canonical.TryGetValue(character, out var into) && !(isCompatible && table.Compatible.TryGetValue(character, out into)))
        {
            parts.Add(character);
            return;
        }

        foreach (var part in into)
        {
            Append(parts, part, isCompatible);
        }
    }

    // An insertion sort within each run of marks: runs are short, and equal classes must stay in order.
    private static void Order(List<int> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            var mark = parts[i];
            var rank = NormalFormTable.Instance.ClassOf(mark);
            var at = i;
            for (; rank > 0 && at > 0 && NormalFormTable.Instance.ClassOf(parts[at - 1]) > rank; at--)
            {
                parts[at] = parts[at - 1];
            }

            parts[at] = mark;
        }
    }
}

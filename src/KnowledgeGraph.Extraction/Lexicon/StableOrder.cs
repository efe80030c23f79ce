namespace KnowledgeGraph.Extraction.Lexicon;

/// <summary>
/// Puts short lists in order and leaves what is equal as it stood, by insertion: a sentence has few of anything, and a general sort asks for
/// more memory than its words.
/// </summary>
internal static class StableOrder
{
    /// <summary>Puts a list in order of a key, the least first.</summary>
    /// <param name="list">The list, ordered in place.</param>
    /// <param name="key">What an element is ordered by. It is asked again for every comparison.</param>
    public static void Sort<T, TKey>(List<T> list, Func<T, TKey> key)
        where TKey : struct, IComparable<TKey>
    {
        for (var i = 1; i < list.Count; i++)
        {
            var (moved, own, at) = (list[i], key(list[i]), i);
            for (; at > 0 && own.CompareTo(key(list[at - 1])) < 0; at--)
            {
                list[at] = list[at - 1];
            }

            list[at] = moved;
        }
    }
}

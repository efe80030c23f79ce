using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>What has been read of an item before its head: determiner, adjectives, numbers.</summary>
internal sealed class ItemDraft
{
    public int First { get; private set; }

    public string? Determiner { get; set; }

    public string? Possessive { get; set; }

    public List<Mention> Owners { get; } = [];

    public List<int> Modifiers { get; } = [];

    public Numbers.Quantity? Quantity { get; set; }

    public int LastOwner { get; set; } = -2;

    public (int From, int Participle) Extended { get; set; }

    /// <summary>Whether the last adjective is the head itself and what follows another phrase: "von den Verbündeten Sewastopol".</summary>
    public bool Closed { get; set; }

    /// <summary>Begins anew at a token: one draft serves for many items.</summary>
    public void Begin(int first)
    {
        First = first;
        (Determiner, Possessive, Quantity, LastOwner, Extended, Closed) = (null, null, null, -2, default, false);
        Owners.Clear();
        Modifiers.Clear();
    }
}

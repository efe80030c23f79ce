using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Phrases;

/// <summary>What is known of an item before its head is reached.</summary>
internal sealed partial class ItemParser
{
    private sealed class Draft(int first)
    {
        public int First { get; } = first;

        public string? Determiner { get; set; }

        public string? Possessive { get; set; }

        public List<Mention> Owners { get; } = [];

        public List<int> Modifiers { get; } = [];

        public Numbers.Quantity? Quantity { get; set; }

        public int LastOwner { get; set; } = -2;

        public (int From, int Participle) Extended { get; set; }
    }
}

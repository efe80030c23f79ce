using KnowledgeGraph.Diplomacy.Vocabulary;

namespace KnowledgeGraph.Diplomacy.Facts;

/// <summary>The claims found so far to speak of one happening.</summary>
internal sealed class Happening(Testimony first)
{
    private readonly List<Testimony> _members = [first];

    public IReadOnlyList<Testimony> Members => _members;

    public void Add(Testimony member) => _members.Add(member);

    /// <summary>How a claim stands to all members: as to the one with which it agrees least.</summary>
    public AgreementKind Judge(Testimony claim) => _members.Min(member => Agreement.Between(member, claim));

    /// <summary>How much speaks for a claim to belong here and not to another happening that it agrees with as well.</summary>
    public int Affinity(Testimony claim) =>
        _members.Max(member =>
            (Same(member[Role.Treaty], claim[Role.Treaty]) ? 4 : 0)
            + (Same(member[Role.War], claim[Role.War]) ? 2 : 0)
            + (member.Date is not null && member.Date.Equals(claim.Date) ? 1 : 0));

    private static bool Same(string? first, string? second) => first is not null && string.Equals(first, second, StringComparison.Ordinal);
}

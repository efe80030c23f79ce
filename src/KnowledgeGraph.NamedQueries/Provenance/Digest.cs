namespace KnowledgeGraph.NamedQueries.Provenance;

/// <summary>How digests are written: <c>sha256:</c> and 64 hexadecimal digits.</summary>
internal static class Digest
{
    public const string Prefix = "sha256:";
    public const int Digits = 64;

    public static string Text(ReadOnlySpan<byte> hash) => Prefix + Convert.ToHexStringLower(hash);
}

namespace PropertyGraph;

/// <summary>What a transaction may do.</summary>
public enum AccessMode
{
    /// <summary>Read only. A query that would write fails with <see cref="GraphErrorCodes.AccessMode"/> before it changes anything.</summary>
    Read,

    /// <summary>Read and write.</summary>
    Write,
}

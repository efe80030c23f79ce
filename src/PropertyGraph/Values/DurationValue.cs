namespace PropertyGraph;

/// <summary>A duration in openCypher's sense: months, days, seconds and nanoseconds that do not carry into each other.</summary>
/// <param name="months">Months; may be negative.</param>
/// <param name="days">Days; may be negative.</param>
/// <param name="seconds">Seconds; may be negative.</param>
/// <param name="nanoseconds">Nanoseconds of the second, 0 to 999,999,999.</param>
public sealed class DurationValue(long months, long days, long seconds, int nanoseconds) : GraphValue
{
    /// <summary>Months; may be negative.</summary>
    public long Months { get; } = months;

    /// <summary>Days; may be negative.</summary>
    public long Days { get; } = days;

    /// <summary>Seconds; may be negative.</summary>
    public long Seconds { get; } = seconds;

    /// <summary>Nanoseconds of the second, 0 to 999,999,999.</summary>
    public int Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Duration;

    /// <inheritdoc/>
    public override bool Equals(GraphValue? other) =>
        other is DurationValue that
        && (that.Months, that.Days, that.Seconds, that.Nanoseconds) == (Months, Days, Seconds, Nanoseconds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanoseconds);

    /// <inheritdoc/>
    public override string ToString() => TemporalText.Duration(this);
}

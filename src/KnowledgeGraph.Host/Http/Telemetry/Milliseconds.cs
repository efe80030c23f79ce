using System.Globalization;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>
/// A time as milliseconds with three digits behind the point at most, as <c>0.###</c> writes a number. Every answer says several, and
/// whole microseconds are written in a fraction of the time that a floating-point number takes.
/// </summary>
/// <param name="Time">The time; not negative.</param>
internal readonly record struct Milliseconds(TimeSpan Time) : ISpanFormattable
{
    private const int Digits = 3;
    private const long PerMillisecond = 1_000;

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var (whole, rest) = Math.DivRem((Time.Ticks + (TimeSpan.TicksPerMicrosecond / 2)) / TimeSpan.TicksPerMicrosecond, PerMillisecond);
        if (!whole.TryFormat(destination, out charsWritten, default, CultureInfo.InvariantCulture))
        {
            return false;
        }

        if (rest == 0)
        {
            return true;
        }

        if (destination.Length < charsWritten + 1 + Digits)
        {
            return false;
        }

        destination[charsWritten++] = '.';
        for (var unit = PerMillisecond / 10; rest > 0; unit /= 10)
        {
            destination[charsWritten++] = (char)('0' + (rest / unit));
            rest %= unit;
        }

        return true;
    }

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> text = stackalloc char[32];
        return TryFormat(text, out var length, default, formatProvider) ? text[..length].ToString() : string.Empty;
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);
}

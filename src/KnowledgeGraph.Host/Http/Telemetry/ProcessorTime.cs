using System.Runtime.InteropServices;

namespace KnowledgeGraph.Host.Http.Telemetry;

/// <summary>
/// The time of a processor that the current thread has used. Where more requests are under way than there are processors, the time on
/// the clock tells how long others were served, too; this one tells what a stretch of work really cost.
/// </summary>
internal static class ProcessorTime
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int OfThread = 3;
    private const long TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>Whether the system tells.</summary>
    public static bool IsKnown { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess;

    /// <summary>What the current thread has used so far; zero where the system does not tell.</summary>
    public static TimeSpan Now() =>
        IsKnown && Native.clock_gettime(OfThread, out var time) == 0 ? TimeSpan.FromTicks((time.Seconds * TicksPerSecond) + (time.Nanoseconds / 100)) : TimeSpan.Zero;

    [StructLayout(LayoutKind.Sequential)]
    private struct SystemTime
    {
        public long Seconds;
        public long Nanoseconds;
    }

    private static class Native
    {
        // The name is that of the C library.
        [DllImport("libc")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int clock_gettime(int clock, out SystemTime time);
    }
}

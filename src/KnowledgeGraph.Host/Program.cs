using System.Runtime.InteropServices;
using KnowledgeGraph.Host.Console;
using KnowledgeGraph.Host.Console.Session;

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await KgConsole.RunAsync(SystemTerminal.Open(), args, interruption.Token);

// The first signal lets the work roll back; the second one is not held up.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

using System.Runtime.InteropServices;
using KnowledgeGraph.Host.Console;
using KnowledgeGraph.Host.Console.Session;

var controlC = new Interruption();
using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await KgConsole.RunAsync(SystemTerminal.Open(controlC), args, interruption.Token);

// Something may want to end alone, and not the program with it.
void Interrupt(PosixSignalContext signal)
{
    if (controlC.Raise())
    {
        signal.Cancel = true;
    }
    else
    {
        Stop(signal);
    }
}

// The first signal lets the work roll back; the second one is not held up.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace KnowledgeGraph.Host.Http.Hosting;

/// <summary>Where the service listens.</summary>
/// <param name="Address">The address of the machine.</param>
/// <param name="Port">The port; 0 takes any that is free.</param>
internal sealed record ListenAddress(IPAddress Address, int Port)
{
    /// <summary>The port where none is named.</summary>
    public const int DefaultPort = 7480;

    /// <summary>Only this machine.</summary>
    public static ListenAddress Default { get; } = new(IPAddress.Loopback, DefaultPort);

    /// <summary>Whether only programs on this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>Reads <c>PORT</c>, <c>ADDRESS</c> or <c>ADDRESS:PORT</c>; the address is an IP address, <c>localhost</c>, or <c>*</c> for all of the machine's.</summary>
    /// <param name="text">The text; <c>http://</c> may precede it.</param>
    /// <param name="address">The address.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ListenAddress? address)
    {
        address = null;
        var rest = text.Trim();
        rest = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? rest["http://".Length..].TrimEnd('/') : rest;
        if (TryPort(rest, out var only))
        {
            address = Default with { Port = only };
            return true;
        }

        // The colons inside [::1] do not begin a port.
        var colon = rest.LastIndexOf(':');
        var hasPort = colon > rest.LastIndexOf(']') && (rest.StartsWith('[') || rest.IndexOf(':', StringComparison.Ordinal) == colon);
        var port = DefaultPort;
        if (hasPort && !TryPort(rest[(colon + 1)..], out port))
        {
            return false;
        }

        var name = (hasPort ? rest[..colon] : rest).TrimStart('[').TrimEnd(']');
        var machine = name switch
        {
            "localhost" => IPAddress.Loopback,
            "*" or "" when hasPort => IPAddress.Any,
            _ when name.Any(c => c is '.' or ':') && IPAddress.TryParse(name, out var parsed) => parsed,
            _ => null,
        };
        address = machine is null ? null : new ListenAddress(machine, port);
        return address is not null;
    }

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort;
}

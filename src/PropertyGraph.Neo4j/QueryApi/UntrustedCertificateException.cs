using System.Net.Security;
using System.Security.Authentication;

namespace PropertyGraph.Neo4j.QueryApi;

/// <summary>A server showed a certificate that this machine does not trust: another mistake than a port that speaks no TLS.</summary>
/// <param name="errors">What is wrong with it.</param>
internal sealed class UntrustedCertificateException(SslPolicyErrors errors) : AuthenticationException(Words(errors))
{
    private static string Words(SslPolicyErrors errors) => errors switch
    {
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "the server showed none",
        _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "it is for another host",
        _ => "it is self-signed, out of date, or signed by somebody whom this machine does not know",
    };
}

using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PropertyGraph.Neo4j.QueryApi;
using PropertyGraph.Neo4j.TestServer.Fake;

namespace PropertyGraph.Neo4j.Tests.QueryApi;

/// <summary>Certificates that are not trusted, and ports that speak no TLS.</summary>
public class TlsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_self_signed_certificate_is_refused_with_the_two_ways_out()
    {
        await using var server = new TlsServer("localhost");
        var error = await FailAsync($"https://localhost:{server.Port}");
        Assert.Contains($"The TLS certificate of https://localhost:{server.Port}/ was not accepted: it is self-signed, out of date, or signed by somebody whom this machine does not know.", error.Message);
        Assert.Contains("+ssc", error.Message);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_said_to_be_that()
    {
        await using var server = new TlsServer("graph.example.org");
        var error = await FailAsync($"https://localhost:{server.Port}");
        Assert.Contains("it is for another host", error.Message);
    }

    [Fact]
    public async Task The_ssc_schemes_take_a_self_signed_certificate()
    {
        await using var server = new TlsServer("localhost");
        Assert.True(Neo4jAddress.TryParse($"bolt+ssc://localhost:{server.Port + 7687 - 7473}", out var address, out _));
        await using var database = new QueryApiDatabase(new Neo4jOptions { Address = address, Retries = 0 }, TimeProvider.System);
        Assert.Equal("5.26.30", (await database.GetInfoAsync(Token)).Version);
    }

    [Fact]
    public async Task A_port_that_speaks_no_tls_is_not_called_a_bad_certificate()
    {
        await using var server = FakeServer.Healthy(_ => null);
        var error = await FailAsync($"https://127.0.0.1:{server.Port}");
        Assert.Contains($"No TLS connection to https://127.0.0.1:{server.Port}/ could be made", error.Message);
        Assert.Contains("7474 does not", error.Message);
    }

    private static async Task<GraphException> FailAsync(string uri)
    {
        Assert.True(Neo4jAddress.TryParse(uri, out var address, out _));
        await using var database = new QueryApiDatabase(new Neo4jOptions { Address = address, Retries = 0 }, TimeProvider.System);
        return await Assert.ThrowsAsync<GraphException>(() => database.QueryAsync("RETURN 1", null, Token));
    }

    /// <summary>Answers every request on a TLS connection with a discovery document.</summary>
    private sealed class TlsServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly X509Certificate2 _certificate;
        private readonly CancellationTokenSource _stop = new();
        private readonly Task _serving;

        public TlsServer(string host)
        {
            _certificate = Certificate(host);
            _listener.Start();
            _serving = Task.Run(ServeAsync);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _serving;
            _listener.Stop();
            _certificate.Dispose();
            _stop.Dispose();
        }

        private static X509Certificate2 Certificate(string host)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(host);
            request.CertificateExtensions.Add(names.Build());
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        }

        private async Task ServeAsync()
        {
            while (true)
            {
                try
                {
                    using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                    await using var stream = new SslStream(client.GetStream());
                    await stream.AuthenticateAsServerAsync(_certificate);
                    _ = await stream.ReadAtLeastAsync(new byte[8192], 1);
                    const string Body = """{"query":"…","neo4j_version":"5.26.30"}""";
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(
                        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n\r\n{Body}"));
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The client refused the certificate: that is what these tests are about.
                }
            }
        }
    }
}

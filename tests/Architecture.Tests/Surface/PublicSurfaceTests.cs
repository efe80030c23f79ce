namespace Architecture.Tests.Surface;

/// <summary>
/// The contract between the graph and its users changes on purpose or not at all. To accept a change, run the tests with
/// KG_APPROVE=1 and review the difference of the approved file.
/// </summary>
public sealed class PublicSurfaceTests(Repository repository)
{
    private const string Approved = "tests/Architecture.Tests/Surface/PropertyGraph.approved.txt";

    [Fact]
    public void The_public_surface_of_PropertyGraph_is_the_approved_one()
    {
        var surface = PublicSurface.Of(typeof(PropertyGraph.IGraphDatabase).Assembly);
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(repository.Root, Approved), surface);
        }

        Assert.Equal(repository.Read(Approved), surface);
    }
}

using KnowledgeGraph.Host.Tests.Running;

namespace KnowledgeGraph.Host.Tests.Databases;

/// <summary>A file is named by its path, or by an address of its own scheme where a setting wants addresses.</summary>
public sealed class EmbeddedAddressTests(SampleDatabase sample)
{
    [Theory]
    [InlineData("embedded:kg.db")]
    [InlineData("embedded://kg.db")]
    [InlineData("embedded:./kg.db")]
    [InlineData("embedded:{full}")]
    [InlineData("embedded://{full}")]
    public async Task An_embedded_address_names_the_file_that_its_path_names(string address)
    {
        using var folder = new WorkingFolder();
        sample.CopyTo(folder);
        var full = Path.Combine(folder.Path, "kg.db");
        var named = await folder.RunAsync(["status", "--format", "csv", "--database", full]);
        var addressed = await folder.RunAsync(["status", "--format", "csv", "--database", address.Replace("{full}", full, StringComparison.Ordinal)]);
        Assert.Equal(named, addressed);
        Assert.Contains("database,address,{work}" + Path.DirectorySeparatorChar + "kg.db", addressed.Output, StringComparison.Ordinal);
        Assert.Equal(0, addressed.ExitCode);
    }

    [Fact]
    public async Task The_variable_takes_it_too_and_a_command_that_writes_makes_the_file()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync("KG_DATABASE=embedded:new.db kg cypher --write \"CREATE (:Note)\"");
        Assert.Equal(0, answer.ExitCode);
        Assert.True(File.Exists(Path.Combine(folder.Path, "new.db")));
    }

    [Fact]
    public async Task Without_a_path_it_says_what_is_missing()
    {
        using var folder = new WorkingFolder();
        var answer = await folder.RunAsync("kg status --database embedded:");
        Assert.Contains("embedded: needs the path of a file, for example embedded:kg.db.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, answer.ExitCode);
    }
}

using PropertyGraph;

namespace Cypher.Engine.Tests.Databases;

/// <summary>LOAD CSV reads files of the import folder, and nothing else.</summary>
public sealed class LoadCsvTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("load-csv-");

    [Fact]
    public async Task Rows_with_headers_are_maps_and_empty_fields_null()
    {
        Write("a.csv", "name,born,note\nOtto,1815,\"says \"\"no\"\", twice\"\nAnna,,\n");
        await using var database = TestDatabase.Create(importFolder: _folder.FullName);

        Assert.Equal(
            "'Otto', '1815', 'says \"no\", twice'; 'Anna', null, null",
            await database.AskAsync($"LOAD CSV WITH HEADERS FROM '{Address("a.csv")}' AS row RETURN row.name, row.born, row.note"));
    }

    [Fact]
    public async Task Rows_without_headers_are_lists_and_the_separator_can_be_chosen()
    {
        Write("b.csv", "1;2\r\n3;\"4\r\n5\"\r\n");
        await using var database = TestDatabase.Create(importFolder: _folder.FullName);

        Assert.Equal(
            "['1', '2']; ['3', '4\\r\\n5']",
            await database.AskAsync("LOAD CSV FROM 'b.csv' AS row FIELDTERMINATOR ';' RETURN row"));
    }

    [Theory]
    [InlineData("../secret.csv")]
    [InlineData("link.csv")]
    [InlineData("http://example.org/a.csv")]
    [InlineData("missing.csv")]
    public async Task Nothing_else_is_read(string address)
    {
        var outside = Path.Combine(_folder.Parent!.FullName, "secret.csv");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "link.csv"), outside);
        await using var database = TestDatabase.Create(importFolder: _folder.FullName);

        var error = await database.FailAsync($"LOAD CSV FROM '{address}' AS row RETURN row");

        Assert.Equal(GraphErrorCodes.ExternalResourceFailed, error.Code);
    }

    [Fact]
    public async Task Without_an_import_folder_nothing_is_read()
    {
        await using var database = TestDatabase.Create();

        Assert.Contains("no import folder", (await database.FailAsync("LOAD CSV FROM 'a.csv' AS row RETURN row")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Address(string name) => $"{Uri.UriSchemeFile}:///{name}";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}

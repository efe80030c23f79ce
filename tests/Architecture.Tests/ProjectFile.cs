using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>What a project file says.</summary>
/// <param name="Path">Its path from the root.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Projects">The names of the projects it refers to.</param>
/// <param name="Packages">The packages and shared frameworks it refers to.</param>
/// <param name="Properties">The properties it sets.</param>
public sealed record ProjectFile(
    string Path,
    string Name,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Packages,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>Reads a project file.</summary>
    public static ProjectFile Parse(string path, string xml)
    {
        var document = XDocument.Parse(xml);
        return new ProjectFile(
            path,
            System.IO.Path.GetFileNameWithoutExtension(path),
            [.. Includes(document, "ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Includes(document, "PackageReference"), .. Includes(document, "FrameworkReference"), .. SdkDoor(document)],
            document.Descendants("PropertyGroup").Elements()
                .GroupBy(property => property.Name.LocalName, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Includes(XDocument document, string element) =>
        document.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    // The web SDK brings a framework with it without naming it.
    private static IEnumerable<string> SdkDoor(XDocument document) =>
        document.Root?.Attribute("Sdk")?.Value is "Microsoft.NET.Sdk.Web" ? ["Microsoft.AspNetCore.App"] : [];
}

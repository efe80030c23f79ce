using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Architecture.Tests.Surface;

/// <summary>The compiled source projects that lie beside the tests.</summary>
public static class CompiledAssemblies
{
    /// <summary>The path of a source project's assembly.</summary>
    public static string PathOf(string project) => Path.Combine(AppContext.BaseDirectory, project + ".dll");

    /// <summary>The full names of all types outside the assembly that it uses anywhere.</summary>
    public static IReadOnlyList<string> TypesUsedBy(string project)
    {
        using var file = File.OpenRead(PathOf(project));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name))];
    }

    /// <summary>The members of types outside the assembly that it uses anywhere, as Namespace.Type.Member.</summary>
    public static IReadOnlyList<string> MembersUsedBy(string project)
    {
        using var file = File.OpenRead(PathOf(project));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), member.Name))
            .Select(member => $"{metadata.GetString(member.Type.Namespace)}.{metadata.GetString(member.Type.Name)}.{metadata.GetString(member.Name)}")];
    }

    /// <summary>Static fields that can change after the start of the program.</summary>
    public static IEnumerable<string> MutableStatics(string project) =>
        from type in Assembly.LoadFrom(PathOf(project)).GetTypes()
        where !type.FullName!.Contains('<', StringComparison.Ordinal) && !type.FullName.StartsWith("System.", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal)
        select $"{type.FullName}.{field.Name}";
}

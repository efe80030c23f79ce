using System.Reflection;
using System.Text;

namespace Architecture.Tests.Surface;

/// <summary>Writes what a stranger can reach of an assembly as plain text, one member a line.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The surface of an assembly, types and members in ordinal order.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifier = type.IsInterface || type.IsValueType ? string.Empty
            : type.IsAbstract && type.IsSealed ? "static "
            : type.IsAbstract ? "abstract "
            : type.IsSealed ? "sealed "
            : string.Empty;
        return modifier + kind;
    }

    private static string Bases(Type type)
    {
        var own = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) ? new[] { parent } : [];
        var bases = own.Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(Name, StringComparer.Ordinal)).Select(Name).ToList();
        return bases.Count == 0 || type.IsEnum ? string.Empty : " : " + string.Join(", ", bases);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetEnumNames();
        }

        var fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily)
            .Select(field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : string.Empty)}{Name(field.FieldType)} {field.Name}");
        var constructors = type.GetConstructors(Declared).Where(Visible).Where(method => !method.IsStatic)
            .Select(method => $"{Access(method)}{Bare(type.Name)}({Parameters(method)})");
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(Visible)).Select(Property);
        var methods = type.GetMethods(Declared).Where(Visible).Where(method => !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal))
            .Select(method => $"{Access(method)}{Modifier(method)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})");
        return [.. fields, .. constructors, .. properties, .. methods];
    }

    private static string Property(PropertyInfo property)
    {
        var getter = property.GetMethod is { } get && Visible(get) ? "get; " : string.Empty;
        var init = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") == true;
        var setter = property.SetMethod is { } set && Visible(set) ? init ? "init; " : "set; " : string.Empty;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? "[" + string.Join(", ", parameters.Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}")) + "]"
            : string.Empty;
        var accessor = property.GetAccessors(nonPublic: true).First(Visible);
        return $"{Access(accessor)}{Modifier(accessor)}{Name(property.PropertyType)} {property.Name}{index} {{ {getter}{setter}}}";
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface ? string.Empty
        : method.IsAbstract ? "abstract "
        : method.IsVirtual && !method.IsFinal ? "virtual "
        : string.Empty;

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? "<" + string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name)) + ">" : string.Empty;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsOut ? "out " : string.Empty)}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : string.Empty)}";

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : string.Empty);
        }

        var outer = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." : string.Empty;
        var arguments = type.IsGenericType ? "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">" : string.Empty;
        return outer + Bare(type.Name) + arguments;
    }

    private static string Bare(string name) => name.Split('`')[0];
}

using System.Collections;
using Cypher.Language.Syntax;

namespace Cypher.Language.Tests;

public sealed class NodeTypeTests
{
    private static readonly IReadOnlyList<Type> NodeTypes =
        [.. typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract)];

    [Fact]
    public void Nodes_are_sealed_and_cannot_be_changed()
    {
        Assert.All(NodeTypes, type => Assert.True(type.IsSealed, type.Name));
        var writable = NodeTypes.SelectMany(type => type.GetProperties().Where(property => property.SetMethod is { } set
            && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))));
        Assert.Empty(writable);
    }

    [Fact]
    public void Children_are_all_the_nodes_that_a_node_holds()
    {
        foreach (var type in NodeTypes)
        {
            var node = (SyntaxNode)Sample(type, 3)!;
            var held = type.GetProperties().OrderBy(property => property.MetadataToken).SelectMany(property => property.GetValue(node) switch
            {
                SyntaxNode child => [child],
                IEnumerable many and not string => many.OfType<SyntaxNode>(),
                _ => [],
            });
            Assert.True(held.SequenceEqual(SyntaxChildren.Of(node), ReferenceEqualityComparer.Instance), type.Name);
        }
    }

    /// <summary>Makes a node with every child present, one level below another down to a depth.</summary>
    private static object? Sample(Type type, int depth)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, depth > 0 ? 1 : 0);
            if (depth > 0)
            {
                items.SetValue(Sample(item, depth - 1), 0);
            }

            return items;
        }

        if (!typeof(SyntaxNode).IsAssignableFrom(type))
        {
            return type == typeof(string) ? "x" : Nullable.GetUnderlyingType(type) is not null ? null : type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        if (depth == 0)
        {
            return null;
        }

        var concrete = type.IsAbstract ? NodeTypes.First(candidate => candidate.IsSubclassOf(type)) : type;
        var constructor = concrete.GetConstructors().Single(constructor => constructor.GetParameters().Length != 1
            || constructor.GetParameters()[0].ParameterType != concrete);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType, depth - 1))]);
    }
}

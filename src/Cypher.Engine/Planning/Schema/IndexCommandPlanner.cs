using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators.Schema;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;

namespace Cypher.Engine.Planning.Schema;

/// <summary>Plans CREATE INDEX and DROP INDEX.</summary>
internal static class IndexCommandPlanner
{
    public static SchemaOperator Plan(CreateIndexCommand command)
    {
        if (command.Kind is IndexKind.Fulltext or IndexKind.Vector or IndexKind.Point)
        {
            throw SchemaErrors.Unsupported($"{command.Kind.ToString().ToLowerInvariant()} indexes", command.Span);
        }

        if (command.Kind == IndexKind.Lookup)
        {
            // Labels and types are always looked up by an index of the storage.
            return new SchemaOperator("CreateIndex", "lookup", _ => { });
        }

        var index = Describe(command);
        return new SchemaOperator("CreateIndex", index.Name, context => Create(context, command, index));
    }

    public static SchemaOperator Plan(DropIndexCommand command) =>
        new("DropIndex", command.Name, context => Drop(context, command));

    private static IndexDescriptor Describe(CreateIndexCommand command)
    {
        var label = command.Target.Labels[0].Name;
        var keys = command.Keys.Select(key => key.Name).ToList();
        var kind = command.Target.IsRelationship ? SchemaEntityKind.Relationship : SchemaEntityKind.Node;
        return new IndexDescriptor(command.Name ?? $"index_{label}_{string.Join('_', keys)}", kind, label, keys);
    }

    private static void Create(ExecutionContext context, CreateIndexCommand command, IndexDescriptor index)
    {
        var equivalent = context.Reader.GetIndexes().FirstOrDefault(other => SchemaRules.IsSameIndex(other, index));
        var isTaken = SchemaRules.IsNameInUse(context.Reader, index.Name);
        if ((equivalent is not null || isTaken) && command.IfNotExists)
        {
            return;
        }

        if (equivalent is not null)
        {
            throw SchemaErrors.EquivalentIndex(equivalent, index.Name, command.Span);
        }

        if (isTaken)
        {
            throw SchemaErrors.NameInUse(index.Name, SchemaRules.IsNameOfConstraint(context.Reader, index.Name), command.Span);
        }

        context.Transaction.CreateIndex(index);
        context.Counters.IndexesAdded++;
    }

    private static void Drop(ExecutionContext context, DropIndexCommand command)
    {
        var index = context.Reader.GetIndexes().FirstOrDefault(index => index.Name == command.Name);
        if (index is null)
        {
            if (!command.IfExists)
            {
                throw SchemaErrors.NoIndex(command.Name, command.Span);
            }

            return;
        }

        if (index.OwningConstraint is not null)
        {
            throw SchemaErrors.OwnedIndex(index, command.Span);
        }

        context.Transaction.DropIndex(command.Name);
        context.Counters.IndexesRemoved++;
    }
}

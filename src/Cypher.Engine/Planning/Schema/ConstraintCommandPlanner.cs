using Cypher.Engine.Execution;
using Cypher.Engine.Execution.Operators.Schema;
using Cypher.Engine.Storage;
using Cypher.Language.Syntax;
using ConstraintKind = Cypher.Engine.Storage.ConstraintKind;

namespace Cypher.Engine.Planning.Schema;

/// <summary>Plans CREATE CONSTRAINT and DROP CONSTRAINT.</summary>
internal static class ConstraintCommandPlanner
{
    public static SchemaOperator Plan(CreateConstraintCommand command)
    {
        var constraint = Describe(command);
        return new SchemaOperator("CreateConstraint", constraint.Name, context => Create(context, command, constraint));
    }

    public static SchemaOperator Plan(DropConstraintCommand command) =>
        new("DropConstraint", command.Name, context => Drop(context, command));

    private static ConstraintDescriptor Describe(CreateConstraintCommand command)
    {
        var kind = command.Kind switch
        {
            Language.Syntax.ConstraintKind.Unique => ConstraintKind.Unique,
            Language.Syntax.ConstraintKind.NotNull => ConstraintKind.Exists,
            Language.Syntax.ConstraintKind.Key => ConstraintKind.Key,
            _ => throw SchemaErrors.Unsupported("constraints on the type of a property", command.Span),
        };
        var label = command.Target.Labels[0].Name;
        var keys = command.Keys.Select(key => key.Name).ToList();
        var name = command.Name ?? $"constraint_{label}_{string.Join('_', keys)}_{kind.ToString().ToLowerInvariant()}";
        return new ConstraintDescriptor(
            name,
            kind,
            command.Target.IsRelationship ? SchemaEntityKind.Relationship : SchemaEntityKind.Node,
            label,
            keys);
    }

    private static void Create(ExecutionContext context, CreateConstraintCommand command, ConstraintDescriptor constraint)
    {
        var equivalent = context.Reader.GetConstraints().FirstOrDefault(other => SchemaRules.IsSameConstraint(other, constraint));
        var isTaken = SchemaRules.IsNameInUse(context.Reader, constraint.Name);
        if ((equivalent is not null || isTaken) && command.IfNotExists)
        {
            return;
        }

        if (equivalent is not null)
        {
            throw SchemaErrors.EquivalentConstraint(equivalent, constraint.Name, command.Span);
        }

        if (isTaken)
        {
            throw SchemaErrors.NameInUse(constraint.Name, SchemaRules.IsNameOfConstraint(context.Reader, constraint.Name), command.Span);
        }

        var index = new IndexDescriptor(constraint.Name, constraint.EntityKind, constraint.LabelOrType, constraint.Properties);
        if (constraint.Kind != ConstraintKind.Exists
            && context.Reader.GetIndexes().FirstOrDefault(other => SchemaRules.IsSameIndex(other, index)) is { } existing)
        {
            throw SchemaErrors.EquivalentIndex(existing, string.Empty, command.Span);
        }

        context.Transaction.CreateConstraint(constraint);
        context.Counters.ConstraintsAdded++;
    }

    private static void Drop(ExecutionContext context, DropConstraintCommand command)
    {
        if (context.Reader.GetConstraints().Any(constraint => constraint.Name == command.Name))
        {
            context.Transaction.DropConstraint(command.Name);
            context.Counters.ConstraintsRemoved++;
        }
        else if (!command.IfExists)
        {
            throw SchemaErrors.NoConstraint(command.Name, command.Span);
        }
    }
}

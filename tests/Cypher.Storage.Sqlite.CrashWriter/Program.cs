using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite;
using PropertyGraph;

// Writes one transaction after another until it is killed. A batch is one node that says how many others belong to it,
// those others, and a relationship to each. After each commit the number of the batch goes to the standard output: what
// was said there must be found in the file.
var (path, random) = (args[0], new Random(int.Parse(args[1])));
var index = new IndexDescriptor("batch_number", SchemaEntityKind.Node, "Batch", ["number"], "batch_number");
using var storage = new SqliteGraphStorage(new SqliteGraphStorageOptions
{
    Path = path,

    // Small, so that much of a transaction is in the file before it commits.
    MostPending = 50,
    WriterCacheBytes = 64 << 10,
});

var number = Start(storage);
while (true)
{
    using (var transaction = storage.Begin(AccessMode.Write, CancellationToken.None))
    {
        WriteBatch(transaction, ++number, random.Next(1, 400));
        transaction.Commit();
    }

    Console.Out.WriteLine(number);
    Console.Out.Flush();
}

long Start(SqliteGraphStorage graph)
{
    using var transaction = graph.Begin(AccessMode.Write, CancellationToken.None);
    if (transaction.GetConstraints().Count == 0)
    {
        transaction.CreateConstraint(new ConstraintDescriptor(
            index.Name, ConstraintKind.Unique, SchemaEntityKind.Node, index.LabelOrType, index.Properties));
        transaction.Commit();
        return 0;
    }

    return transaction.CountNodes("Batch");
}

static void WriteBatch(IStorageTransaction transaction, long number, int size)
{
    var batch = transaction.CreateNode(["Batch"], new Dictionary<string, GraphValue>
    {
        ["number"] = IntegerValue.Of(number),
        ["size"] = IntegerValue.Of(size),
    });
    for (var i = 0; i < size; i++)
    {
        var text = new StringValue($"member {i} of {number}");
        var member = transaction.CreateNode(["Member"], new Dictionary<string, GraphValue> { ["text"] = text });
        transaction.CreateRelationship("HAS", batch, member, new Dictionary<string, GraphValue> { ["place"] = IntegerValue.Of(i) });
    }
}

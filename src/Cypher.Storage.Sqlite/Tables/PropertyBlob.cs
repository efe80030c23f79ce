using Cypher.Engine.Storage;
using Cypher.Storage.Sqlite.Format;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>The properties of one entity as the bytes of its row: for each, in ordinal order of their keys, the key's code and the value.</summary>
internal sealed class PropertyBlob
{
    private readonly NameTable _keys;
    private readonly ByteWriter _writer = new();

    public PropertyBlob(NameTable keys) => _keys = keys;

    /// <summary>The bytes of some properties, until the next call; empty for none.</summary>
    public ReadOnlySpan<byte> Write(PropertyMap properties)
    {
        _writer.Clear();
        for (var i = 0; i < properties.Count; i++)
        {
            _writer.VarUInt((ulong)_keys.Intern(properties.KeyAt(i)));
            ValueEncoding.Write(_writer, properties.ValueAt(i));
        }

        return _writer.Written;
    }

    public PropertyMap Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return PropertyMap.Empty;
        }

        var count = Count(bytes);
        var keys = new string[count];
        var values = new GraphValue[count];
        var reader = new ByteReader(bytes);
        for (var i = 0; i < count; i++)
        {
            keys[i] = _keys.NameOf(reader.Code());
            values[i] = ValueEncoding.Read(ref reader);
        }

        return new PropertyMap(keys, values);
    }

    /// <summary>One property, without making the others.</summary>
    public GraphValue Find(ReadOnlySpan<byte> bytes, string key)
    {
        if (bytes.IsEmpty)
        {
            return NullValue.Instance;
        }

        var code = _keys.Find(key);
        var reader = new ByteReader(bytes);
        while (!reader.AtEnd)
        {
            if (reader.Code() == code)
            {
                return ValueEncoding.Read(ref reader);
            }

            ValueEncoding.Skip(ref reader);
        }

        return NullValue.Instance;
    }

    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        var reader = new ByteReader(bytes);
        while (!reader.AtEnd)
        {
            reader.VarUInt();
            ValueEncoding.Skip(ref reader);
            count++;
        }

        return count;
    }
}

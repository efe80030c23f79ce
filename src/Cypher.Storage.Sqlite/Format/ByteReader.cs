using System.Buffers.Binary;

namespace Cypher.Storage.Sqlite.Format;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Bytes that cannot be so mean a damaged file.</summary>
internal ref struct ByteReader
{
    private ReadOnlySpan<byte> _rest;

    public ByteReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public ulong VarUInt()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw DamagedFile.Because("a number is too long");
    }

    public long VarInt()
    {
        var value = VarUInt();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Length()
    {
        var length = VarUInt();
        return length <= (ulong)_rest.Length ? (int)length : throw DamagedFile.Because("a length is greater than what is left");
    }

    public int Int32()
    {
        var value = VarInt();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw DamagedFile.Because("a number is out of range");
    }

    public int Code()
    {
        var value = VarUInt();
        return value <= int.MaxValue ? (int)value : throw DamagedFile.Because("a code is out of range");
    }

    public ulong LittleEndian() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw DamagedFile.Because("the bytes end too early");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}

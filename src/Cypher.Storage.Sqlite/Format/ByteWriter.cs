using System.Buffers.Binary;

namespace Cypher.Storage.Sqlite.Format;

/// <summary>Bytes that grow as they are written; kept and emptied between uses, so that writing a row allocates nothing.</summary>
internal sealed class ByteWriter
{
    private byte[] _buffer = new byte[256];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Takes back everything after a length that was seen before.</summary>
    public void TruncateTo(int length) => _length = length;

    public void Byte(byte value) => Claim(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Claim(bytes.Length));

    /// <summary>Seven bits a byte, lowest first; the top bit says that more follow.</summary>
    public void VarUInt(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    /// <summary>Small numbers of either sign in few bytes: 0, -1, 1, -2 become 0, 1, 2, 3.</summary>
    public void VarInt(long value) => VarUInt((ulong)((value << 1) ^ (value >> 63)));

    public void BigEndian(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Claim(8), value);

    public void BigEndian(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Claim(4), value);

    public void BigEndian(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Claim(2), value);

    public void LittleEndian(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Claim(8), value);

    /// <summary>Puts the length of everything after a place before it, once it is known.</summary>
    public void InsertLength(int start)
    {
        var length = _length - start;
        var width = 1;
        for (var rest = length >> 7; rest != 0; rest >>= 7)
        {
            width++;
        }

        Claim(width);
        _buffer.AsSpan(start, length).CopyTo(_buffer.AsSpan(start + width));
        var end = _length;
        _length = start;
        VarUInt((ulong)length);
        _length = end;
    }

    /// <summary>Room for so many bytes, which count as written.</summary>
    public Span<byte> Claim(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        var room = _buffer.AsSpan(_length, count);
        _length += count;
        return room;
    }
}

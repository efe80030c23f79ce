using Cypher.Engine.Storage;
using PropertyGraph;

namespace Cypher.Storage.Sqlite.Tables;

/// <summary>
/// The properties of one row. Asked once, it reads just what is wanted out of the bytes; asked again, it reads all and keeps
/// them, so that the same entity answers many questions without making its texts anew.
/// </summary>
internal abstract class PropertyRow(byte[] bytes)
{
    private PropertyMap? _read;
    private bool _wasAsked;

    /// <summary>One property.</summary>
    /// <param name="blob">Reads the bytes.</param>
    /// <param name="key">The property's key.</param>
    /// <returns>Its value, or the null of Cypher.</returns>
    public GraphValue Find(PropertyBlob blob, string key)
    {
        if (_read is null && !_wasAsked)
        {
            _wasAsked = true;
            return blob.Find(bytes, key);
        }

        return All(blob).Find(key);
    }

    /// <summary>All properties.</summary>
    /// <param name="blob">Reads the bytes.</param>
    /// <returns>The properties.</returns>
    public PropertyMap All(PropertyBlob blob) => _read ??= blob.Read(bytes);
}

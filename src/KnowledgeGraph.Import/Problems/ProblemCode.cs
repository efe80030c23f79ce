namespace KnowledgeGraph.Import.Problems;

/// <summary>The kinds of problem that an import can meet. Callers branch on them; people read the message.</summary>
public enum ProblemCode
{
    /// <summary>There is no such file or folder, or it cannot be opened.</summary>
    FileNotReadable,

    /// <summary>The file holds nothing, or blanks only.</summary>
    FileEmpty,

    /// <summary>The file is larger than the import allows.</summary>
    FileTooLarge,

    /// <summary>The file is no text: an image, a PDF, an office document.</summary>
    FileNotText,

    /// <summary>Bytes that are not UTF-8.</summary>
    BadEncoding,

    /// <summary>A table that is none of those the import knows, or a kind of file that it does not read.</summary>
    UnknownFileKind,

    /// <summary>Two files of one import have the same name and different content.</summary>
    DuplicateDocument,

    /// <summary>A column that the table must have is not there.</summary>
    MissingColumn,

    /// <summary>A column that this kind of table does not have.</summary>
    UnknownColumn,

    /// <summary>A column comes twice.</summary>
    DuplicateColumn,

    /// <summary>A row has more or fewer cells than the header.</summary>
    WrongCellCount,

    /// <summary>A quotation mark of CSV is missing or in the wrong place.</summary>
    BadQuoting,

    /// <summary>A cell that must be filled is empty.</summary>
    MissingValue,

    /// <summary>A cell holds something else than a number, a code, an id or a word of a list.</summary>
    BadValue,

    /// <summary>A cell holds no date.</summary>
    BadDate,

    /// <summary>An id stands twice.</summary>
    DuplicateId,

    /// <summary>A claim type that the vocabulary does not have.</summary>
    UnknownClaimType,

    /// <summary>A cell is filled that the claim type has no use for.</summary>
    UnknownRole,

    /// <summary>The vocabulary does not allow the claim: a role is missing or filled by the wrong kind of entity.</summary>
    RoleMismatch,

    /// <summary>An entity that no gazetteer knows.</summary>
    UnknownEntity,

    /// <summary>A name that several entities bear.</summary>
    AmbiguousEntity,

    /// <summary>A source that no bibliography knows.</summary>
    UnknownSource,

    /// <summary>Something in a text that could not be read as it should.</summary>
    Extraction,
}

namespace Cypher.Language.Syntax;

/// <summary>Whether a statement is run or explained.</summary>
public enum StatementMode
{
    /// <summary>The statement is run.</summary>
    Run,

    /// <summary>The plan is shown; nothing is run.</summary>
    Explain,

    /// <summary>The statement is run and its plan is shown with counts.</summary>
    Profile,
}

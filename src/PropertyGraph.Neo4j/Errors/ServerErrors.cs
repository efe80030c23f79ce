using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PropertyGraph.Neo4j.Errors;

/// <summary>Turns the errors in an answer's body into <see cref="GraphException"/>s with code, kind and place.</summary>
internal static partial class ServerErrors
{
    private const string InvalidRequest = "Neo.ClientError.Request.Invalid";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [GraphErrorCodes.Syntax] = "SyntaxError",
        ["Neo.ClientError.Statement.SemanticError"] = "SemanticError",
        [GraphErrorCodes.Type] = "TypeError",
        [GraphErrorCodes.Argument] = "ArgumentError",
        [GraphErrorCodes.Arithmetic] = "ArithmeticError",
        [GraphErrorCodes.ParameterMissing] = "ParameterMissing",
        [GraphErrorCodes.EntityNotFound] = "EntityNotFound",
        [GraphErrorCodes.ConstraintViolation] = "ConstraintValidationFailed",
        [GraphErrorCodes.ProcedureNotFound] = "ProcedureError",
    };

    /// <summary>The exception for the first error of an <c>errors</c> array.</summary>
    public static GraphException? Find(JsonElement errors, Neo4jOptions options)
    {
        if (errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
        {
            return null;
        }

        // Others, where there are any, follow from the first.
        var first = errors[0];
        var code = Text(first, "code") ?? "Neo.DatabaseError.General.UnknownError";
        var message = Text(first, "message") ?? "The server gave no message.";
        return new GraphException(Error(options, code, message, isRetriable: false));
    }

    /// <summary>Whether an error may mean that the server has no Query API with explicit transactions, or is no Neo4j at all.</summary>
    public static bool MayBeNoQueryApi(GraphError error) =>
        error.Code is GraphErrorCodes.DatabaseUnavailable or InvalidRequest && !error.IsTransient;

    /// <summary>The error for a server's code and message.</summary>
    /// <param name="options">Which server and who asked, for messages.</param>
    /// <param name="code">The server's code.</param>
    /// <param name="message">The server's message; a place at its end becomes the span.</param>
    /// <param name="isRetriable">Whether somebody already knows that trying again may help.</param>
    public static GraphError Error(Neo4jOptions options, string code, string message, bool isRetriable)
    {
        switch (code)
        {
            case "Neo.ClientError.Security.Unauthorized":
                return ConnectionErrors.Unauthorized(options, message.TrimEnd('.')).Error;
            case "Neo.ClientError.Database.DatabaseNotFound":
                return ConnectionErrors.DatabaseMissing(options, message.TrimEnd('.')).Error;
            case InvalidRequest when message.StartsWith("Transaction with Id", StringComparison.Ordinal):
                return TransactionErrors.Forgotten(message);
        }

        var place = Place().Match(message);
        var compileTime = code is GraphErrorCodes.Syntax or GraphErrorCodes.ParameterMissing or "Neo.ClientError.Statement.SemanticError" or GraphErrorCodes.AccessMode;
        return new GraphError(code, place.Success ? message[..place.Index].TrimEnd() : message)
        {
            Kind = Kinds.GetValueOrDefault(code),
            Phase = compileTime ? GraphErrorPhase.CompileTime : GraphErrorPhase.Runtime,
            Span = place.Success ? new QuerySpan(int.Parse(place.Groups["offset"].Value, CultureInfo.InvariantCulture), 1) : null,
            IsTransient = isRetriable || code.StartsWith("Neo.TransientError.", StringComparison.Ordinal),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\(line \d+, column \d+ \(offset: (?<offset>\d+)\)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

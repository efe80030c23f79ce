using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PropertyGraph.Neo4j.Errors;

/// <summary>Turns the errors in an answer's body into <see cref="GraphException"/>s with code, kind and place.</summary>
internal static partial class ServerErrors
{
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

        var first = errors[0];
        var code = Text(first, "code") ?? "Neo.DatabaseError.General.UnknownError";
        var message = Text(first, "message") ?? "The server gave no message.";
        return code switch
        {
            "Neo.ClientError.Security.Unauthorized" => ConnectionErrors.Unauthorized(options, message.TrimEnd('.')),
            "Neo.ClientError.Database.DatabaseNotFound" => ConnectionErrors.DatabaseMissing(options, message.TrimEnd('.')),
            _ => new GraphException(Error(code, message)),
        };
    }

    private static GraphError Error(string code, string message)
    {
        var place = Place().Match(message);
        var compileTime = code is GraphErrorCodes.Syntax or GraphErrorCodes.ParameterMissing or "Neo.ClientError.Statement.SemanticError" or GraphErrorCodes.AccessMode;
        return new GraphError(code, place.Success ? message[..place.Index].TrimEnd() : message)
        {
            Kind = Kinds.GetValueOrDefault(code),
            Phase = compileTime ? GraphErrorPhase.CompileTime : GraphErrorPhase.Runtime,
            Span = place.Success ? new QuerySpan(int.Parse(place.Groups["offset"].Value, CultureInfo.InvariantCulture), 1) : null,
            IsTransient = code.StartsWith("Neo.TransientError.", StringComparison.Ordinal),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\(line \d+, column \d+ \(offset: (?<offset>\d+)\)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

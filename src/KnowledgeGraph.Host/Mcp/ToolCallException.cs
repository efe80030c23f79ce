namespace KnowledgeGraph.Host.Mcp;

/// <summary>A tool was called in a wrong way; the message tells the model how to do it right.</summary>
internal sealed class ToolCallException(string message) : Exception(message);

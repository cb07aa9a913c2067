namespace ChildAnalytics.DuckDb;

/// <summary>A text sent to a database opened for analysts is no query, or asks for what analysts may not do.</summary>
public sealed class AnalystQueryException : InvalidOperationException
{
    /// <summary>Says what was expected and what was found.</summary>
    public AnalystQueryException(string message) : base(message)
    {
    }
}

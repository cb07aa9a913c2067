using Microsoft.Extensions.Logging;

namespace ChildAnalytics.Web.Hosting;

/// <summary>How the dashboard is served.</summary>
/// <param name="DataFolder">Folder with <c>snapshots/</c> and the pointer file <c>current</c>; may still be empty.</param>
/// <param name="Urls">Addresses to listen on, for example <c>http://127.0.0.1:5080</c>; port 0 takes any free one.</param>
/// <param name="Time">Clock for the moment an error page states.</param>
public sealed record DashboardOptions(string DataFolder, string Urls, TimeProvider Time)
{
    /// <summary>Least serious message that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;
}

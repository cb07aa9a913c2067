using System.CommandLine;

namespace ChildAnalytics.Cli;

/// <summary>Options every command takes.</summary>
internal sealed class SharedOptions
{
    /// <summary>Creates the options once, for the root command.</summary>
    public SharedOptions()
    {
        Language.AcceptOnlyFromAmong("vi", "en");
    }

    /// <summary>Language of messages.</summary>
    public Option<string?> Language { get; } = new("--lang") { Description = "vi | en", Recursive = true };

    /// <summary>Folder of run-time data; default <c>CHILDANALYTICS_DATA</c>, else <c>data</c> below the current folder.</summary>
    public Option<string?> Data { get; } = new("--data") { Description = "thư mục dữ liệu / data folder", Recursive = true };
}

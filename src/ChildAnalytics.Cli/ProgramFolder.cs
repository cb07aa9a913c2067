namespace ChildAnalytics.Cli;

/// <summary>What travels with the program: law, models, unit lists.</summary>
internal static class ProgramFolder
{
    /// <summary>The <c>warehouse</c> folder: measures, targets, rubrics, models, checks.</summary>
    public static string Warehouse { get; } = Path.Combine(AppContext.BaseDirectory, "warehouse");
}

using ChildAnalytics.Cli.Output;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Lines about the steps of a build, and how many of them had something to do.</summary>
internal sealed class BuildLog(Terminal terminal) : IProgress<ModelRun>
{
    // Short steps are noise to a person; the log of a slow build names what was slow.
    private static readonly TimeSpan WorthALine = TimeSpan.FromSeconds(0.5);

    private int built;
    private int unchanged;

    /// <summary>Takes note of a step that has ended.</summary>
    public void Report(ModelRun value)
    {
        if (value.Outcome == StepOutcome.StartedAnew)
        {
            terminal.Step(
                "Cơ sở dữ liệu dựng bị hỏng hoặc thuộc phiên bản khác: dựng lại từ đầu.",
                "The build database is damaged or of another version: building from nothing.");
            return;
        }

        if (value.Outcome == StepOutcome.Unchanged)
            unchanged++;
        else
            built++;
        if (value.Elapsed < WorthALine)
            return;
        var part = value.Outcome == StepOutcome.PartlyBuilt;
        terminal.Step(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Name}: {value.Elapsed.TotalSeconds:0.0} s{(part ? " (một phần)" : "")}"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Name}: {value.Elapsed.TotalSeconds:0.0} s{(part ? " (in part)" : "")}"));
    }

    /// <summary>One line on all steps.</summary>
    public void Close() => terminal.Step($"{built} bước dựng lại, {unchanged} bước không đổi.", $"{built} steps built, {unchanged} unchanged.");
}

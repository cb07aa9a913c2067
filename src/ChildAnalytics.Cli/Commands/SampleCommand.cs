using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChildAnalytics.Cli.Build;
using ChildAnalytics.Etl.Samples;
using ChildAnalytics.Etl.Samples.Assessments;
using ChildAnalytics.Rubrics;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>sample --scope province:75|nation --years Y --seed S --out DIR</c>: synthetic, labelled reports in the form's layout.</summary>
internal static class SampleCommand
{
    // Last year whose reports are complete on the map of 2025-07-01.
    private const int LastYear = 2025;

    // A smaller number is how many years, a larger one is a year.
    private const int FirstCalendarYear = 1900;

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var scope = new Option<SampleScope>("--scope") { Required = true, Description = "province:75 | nation", CustomParser = ParseScope };
        var years = new Option<(int First, int Last)>("--years") { Description = "2019-2025 | 10", CustomParser = ParseYears, DefaultValueFactory = _ => (2019, LastYear) };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var folder = new Option<string>("--out") { Required = true };
        var command = new Command("sample", "viết báo cáo mô phỏng theo mẫu biểu / synthetic reports in the form's layout") { scope, years, seed, folder };
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            var law = LawLibrary.Load(ProgramFolder.Warehouse);
            var span = parsed.GetValue(years);
            var request = new SampleRequest(parsed.GetRequiredValue(scope), span.First, span.Last, parsed.GetValue(seed));
            var world = SampleUnits.Read(run, law, cancellation);
            var manifest = SampleWriter.Write(request, world, parsed.GetRequiredValue(folder));
            AssessmentSample.Write(request, world, law.RuleSetsAt(BuildCommand.Today(run)), parsed.GetRequiredValue(folder));
            run.Terminal.Say(
                $"Đã viết {manifest.Files.Count} tệp mô phỏng, {manifest.RowCount} dòng, {manifest.PlantedErrors.Count} lỗi cố ý, vào {parsed.GetValue(folder)}.",
                $"Wrote {manifest.Files.Count} synthetic files, {manifest.RowCount} rows, {manifest.PlantedErrors.Count} planted errors, to {parsed.GetValue(folder)}.");
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static SampleScope? ParseScope(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (SampleScope.TryParse(text, out var scope))
            return scope;
        argument.AddError($"--scope: cần province:NN hoặc nation, gặp “{text}” / expected province:NN or nation, found “{text}”.");
        return null;
    }

    private static (int First, int Last) ParseYears(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < FirstCalendarYear)
            return (LastYear - count + 1, LastYear);
        var parts = text.Split('-');
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && parts.Length <= 2 && first <= last)
            return (first, last);
        argument.AddError($"--years: cần dạng 2019-2025 hoặc số năm, gặp “{text}” / expected 2019-2025 or a number of years, found “{text}”.");
        return default;
    }
}

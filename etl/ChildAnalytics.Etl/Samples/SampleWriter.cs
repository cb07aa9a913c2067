using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Samples.Facts;
using ChildAnalytics.Etl.Samples.Forms;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;
using ChildAnalytics.Etl.Samples.Plans;
using ChildAnalytics.Etl.Samples.YearSets;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;

namespace ChildAnalytics.Etl.Samples;

/// <summary>Writes synthetic reports, so that everything downstream can be tried without real children's data: periodic forms of a province, or the year-sets of the nation.</summary>
public static class SampleWriter
{
    private static readonly JsonSerializerOptions ManifestOptions = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The default encoder would write Vietnamese letters as escapes; the file is never embedded in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes the files of a sample and <c>manifest.json</c>; one file a district or commune and period is held in memory per processor.</summary>
    /// <param name="request">Scope, years and seed; equal requests on equal worlds give equal bytes.</param>
    /// <param name="world">Real units, links and measures.</param>
    /// <param name="outFolder">Folder to write to; created where absent, refused where it holds anything.</param>
    /// <returns>What was written, and every error planted in it.</returns>
    /// <exception cref="ChildAnalytics.Domain.Faults.FaultException">CA1501 to CA1505: scope, years, measures, provinces or folder do not fit.</exception>
    public static SampleManifest Write(SampleRequest request, SampleWorld world, string outFolder)
    {
        var levels = LevelTables.Embedded;
        var map = new ScopedMap(world, request.Scope, request.Seed);
        SampleChecks.Run(request, world, map, levels, outFolder);
        Directory.CreateDirectory(outFolder);

        var measures = world.Measures.ToDictionary(measure => measure.Id);
        var manifest = request.Scope.ProvinceCode is null
            ? WriteYearSets(request, map, levels, measures, outFolder)
            : WriteForms(request, map, levels, measures, outFolder);
        File.WriteAllText(Path.Combine(outFolder, "manifest.json"), JsonSerializer.Serialize(manifest, ManifestOptions) + "\n");
        return manifest;
    }

    private static SampleManifest WriteYearSets(
        SampleRequest request, ScopedMap map, LevelTables levels, IReadOnlyDictionary<string, Measure> measures, string outFolder)
    {
        var (files, errors, missing) = YearSetWriter.Write(map, levels, measures, request, outFolder);
        return Manifest(request, files, errors, [], missing);
    }

    private static SampleManifest WriteForms(
        SampleRequest request, ScopedMap map, LevelTables levels, IReadOnlyDictionary<string, Measure> measures, string outFolder)
    {
        var filling = new FormFilling(new FactModel(map, levels, measures, request.Seed), measures);
        var planting = new ErrorPlanting(levels, measures, request.Seed);
        var plan = new SamplePlan(map, levels, request);
        var written = new WrittenPlan[plan.Files.Count];
        Parallel.For(0, written.Length, index => written[index] = WriteFiles(plan.Files[index], filling, planting, outFolder));
        return Manifest(
            request,
            [.. written.SelectMany(item => item.Files)],
            [.. written.Where(item => item.Error is not null).Select(item => item.Error!)],
            [.. written.SelectMany(item => item.Corrections)],
            plan.Missing);
    }

    private static SampleManifest Manifest(
        SampleRequest request,
        IReadOnlyList<SampleFile> files,
        IReadOnlyList<PlantedError> errors,
        IReadOnlyList<PlantedCorrection> corrections,
        IReadOnlyList<MissingReport> missing) => new(
            ReportForm.SyntheticLabel,
            request.Scope.ToString(),
            request.FirstYear,
            request.LastYear,
            request.Seed,
            files.Sum(file => file.RowCount),
            files,
            errors,
            corrections,
            missing);

    private static WrittenPlan WriteFiles(FilePlan plan, FormFilling filling, ErrorPlanting planting, string folder)
    {
        var rows = filling.Rows(plan);
        if (plan.CorrectedOn is { } later)
        {
            var (first, corrected, corrections) = planting.Correct(plan, rows);
            return new WrittenPlan(
                [WriteFile(plan, first, plan.SentOn, isCorrection: false, folder), WriteFile(plan, corrected, later, isCorrection: true, folder)],
                Error: null,
                corrections);
        }

        var error = planting.PlantInPlace(plan, rows);
        return new WrittenPlan([WriteFile(plan, rows, plan.SentOn, isCorrection: false, folder)], error, []);
    }

    private static SampleFile WriteFile(FilePlan plan, List<SampleRow> rows, DateOnly sentOn, bool isCorrection, string folder)
    {
        var name = plan.FileName(isCorrection);
        var office = $"UBND {char.ToLowerInvariant(plan.SenderName[0])}{plan.SenderName[1..]}";
        var document = new FormDocument(office, plan.Period, sentOn, plan.NumbersAsText, rows);
        if (plan.IsCsv)
            CsvForm.Write(Path.Combine(folder, name), document);
        else
            XlsxForm.Write(Path.Combine(folder, name), document);
        return new SampleFile(
            name,
            plan.Period.ToString(),
            plan.SenderCode,
            plan.IsCsv ? "csv" : "xlsx",
            plan.IsCsv || plan.NumbersAsText ? "text" : "number",
            sentOn,
            plan.IsLate,
            isCorrection,
            plan.IsProvince ? 1 : plan.Units.Count,
            rows.Count);
    }

    private sealed record WrittenPlan(IReadOnlyList<SampleFile> Files, PlantedError? Error, IReadOnlyList<PlantedCorrection> Corrections);
}

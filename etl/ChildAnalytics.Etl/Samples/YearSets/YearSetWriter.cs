using ChildAnalytics.Domain.Measures;
using ChildAnalytics.Etl.Samples.Facts;
using ChildAnalytics.Etl.Samples.Levels;
using ChildAnalytics.Etl.Samples.Maps;

namespace ChildAnalytics.Etl.Samples.YearSets;

/// <summary>Writes the year-sets of a nation: one file a province and period, each held in memory only while it is written.</summary>
internal static class YearSetWriter
{
    /// <summary>Writes all files; equal requests on equal worlds give equal bytes.</summary>
    public static (IReadOnlyList<SampleFile> Files, IReadOnlyList<PlantedError> Errors, IReadOnlyList<MissingReport> Missing) Write(
        ScopedMap map, LevelTables levels, IReadOnlyDictionary<string, Measure> measures, SampleRequest request, string outFolder)
    {
        var filling = new YearSetFilling(new FactModel(map, levels, measures, request.Seed), measures);
        var (plans, missing) = YearSetPlan.All(map, levels, request);
        var files = new SampleFile[plans.Count];
        var errors = new PlantedError?[plans.Count];
        Parallel.For(0, plans.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            var plan = plans[index];
            var rows = filling.Rows(plan);
            errors[index] = YearSetErrors.Plant(plan, rows, measures, request.Seed);
            YearSetFile.Write(Path.Combine(outFolder, plan.FileName), plan, rows);
            files[index] = new SampleFile(
                plan.FileName, plan.Period.ToString(), plan.ProvinceCode, "csv", "text", plan.SentOn, IsLate: false, IsCorrection: false, plan.Units.Count, rows.Count);
        });
        return (files, [.. errors.Where(error => error is not null).Select(error => error!)], missing);
    }
}

using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Web.Features.WayUp;

namespace ChildAnalytics.Cli.Plans;

/// <summary>Plans as rows for tables and CSV, and as one document for other programs.</summary>
internal static class PlanOutput
{
    private static readonly string[] Columns =
    [
        "commune_id", "commune_name", "measure_id", "measure_name", "units", "unit", "value_before", "value_after", "peers_reached", "peers_told", "unit_cost", "cost", "cost_is_illustrative",
        "total_after", "pass_mark",
    ];

    /// <summary>Writes the steps of some plans to a file, and to the terminal in the format asked for.</summary>
    /// <param name="terminal">Where the reader is.</param>
    /// <param name="plans">Plans that were found.</param>
    /// <param name="document">What JSON holds.</param>
    /// <param name="format">table, csv or json.</param>
    /// <param name="file">CSV file; null for none.</param>
    public static void Write(Terminal terminal, IReadOnlyList<CommuneWayUp> plans, object document, string format, string? file)
    {
        if (file is not null)
        {
            using var output = OutputFile.Open(file);
            WriteRows(RowWriter.For("csv", output), plans);
        }

        if (format == "json")
            JsonText.Write(terminal, document);
        else
            WriteRows(RowWriter.For(format, terminal.Out), plans);
    }

    /// <summary>One plan as a document.</summary>
    public static object Document(CommuneWayUp own, IReadOnlyList<StepForecast> forecasts) => new
    {
        own.Rating.CommuneId,
        own.Rating.Name,
        own.Rating.RuleSetId,
        own.Rating.RoundId,
        Outcome = own.Plan.Outcome.ToString(),
        PassMark = own.Rating.PassMarkHigh,
        own.Rating.TotalMin,
        own.Rating.TotalMax,
        own.Plan.Total,
        own.Plan.Cost,
        VerdictBefore = own.Rating.Verdict.Name(),
        VerdictAfter = own.Verdicts?.Overall.Name(),
        Steps = own.Steps.Select(step => new
        {
            MeasureId = step.Measure.Id,
            step.After.Units,
            step.Cost.Unit,
            ValueBefore = step.Before.Value,
            ValueAfter = step.After.Value,
            step.After.PeersReached,
            step.After.PeersTold,
            UnitCost = step.Cost.Cost,
            Cost = step.Total,
            CostIsIllustrative = step.Cost.IsIllustrative,
        }),
        Points = own.Plan.Points.Select(given => new { given.CriterionId, given.Points }),
        Obstacles = own.Plan.Obstacles,
        Openings = own.Plan.Openings.Select(opening => new { opening.CriterionId, opening.Opening }),
        Forecasts = forecasts.Select(row => new
        {
            MeasureId = row.Step.Measure.Id,
            row.Supposed.Year,
            PublishedMean = row.Published.Mean,
            SupposedMean = row.Supposed.Mean,
            PublishedBand = row.Target?.Band,
            row.SupposedBand,
        }),
    };

    private static void WriteRows(RowWriter writer, IReadOnlyList<CommuneWayUp> plans)
    {
        writer.Begin(Columns);
        foreach (var own in plans)
        {
            foreach (var step in own.Steps)
            {
                writer.Write(
                [
                    own.Rating.CommuneId, own.Rating.Name, step.Measure.Id, step.Measure.ShortName, step.After.Units, step.Cost.Unit, step.Before.Value, step.After.Value, step.After.PeersReached,
                    step.After.PeersTold, step.Cost.Cost, step.Total, step.Cost.IsIllustrative, own.Plan.Total, own.Rating.PassMarkHigh,
                ]);
            }
        }

        writer.End();
    }
}

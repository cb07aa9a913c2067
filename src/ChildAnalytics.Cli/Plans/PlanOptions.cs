using System.CommandLine;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Cli.Tables;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Web.Features.WayUp;

namespace ChildAnalytics.Cli.Plans;

/// <summary>What both plans ask for: rule set, costs, limit, format, file, publication.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string?> rules = new("--rule-set") { Description = "mã bộ tiêu chuẩn; mặc định bộ điểm minh họa / rule set, default the illustrative one" };
    private readonly Option<string?> costs = new("--costs") { Description = "CSV measure_id,cost (đồng); mặc định chi phí giả định / default assumed costs" };
    private readonly Option<int> peers = NumberOption.Of("--peers", WayUpQuery.UsualPeerPercent, number => number is >= 0 and <= 100, new LocalisedText("phần trăm xã tương đồng đã đạt, 0 đến 100", "percent of the peers that reached it, 0 to 100"));
    private readonly Option<string> format = new("--format") { DefaultValueFactory = _ => RowWriter.Formats[0] };
    private readonly Option<string?> file = new("--out") { Description = "tệp CSV / CSV file" };
    private readonly Option<string?> snapshot = new("--snapshot") { Description = "mã bản công bố; mặc định bản hiện hành / snapshot id" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        format.AcceptOnlyFromAmong(RowWriter.Formats);
        foreach (var option in (Option[])[rules, costs, peers, format, file, snapshot])
            command.Options.Add(option);
    }

    /// <summary>The publication asked for.</summary>
    public PublishedSnapshot Open(CommandRun run, SnapshotStore store, ParseResult parsed, CancellationToken cancellation) => SnapshotChoice.Open(run, store, parsed.GetValue(snapshot), cancellation);

    /// <summary>The rule set asked for; by default the one with complete points.</summary>
    public string RuleSet(ParseResult parsed, PublishedSnapshot opened) => parsed.GetValue(rules) ?? opened.Ratings.RuleSets().LastOrDefault()?.Id ?? "";

    /// <summary>Costs and limit.</summary>
    public WayUpCosts Costs(ParseResult parsed, PublishedSnapshot opened)
    {
        var published = opened.Improvements.Costs();
        var own = PlanCosts.Read(parsed.GetValue(costs), [.. published.Select(cost => cost.MeasureId)]);
        return new WayUpCosts(published, new WayUpQuery(own, parsed.GetValue(peers), []));
    }

    /// <summary>table, csv or json.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(format);

    /// <summary>True where words may stand beside the rows: CSV and JSON stay what a program can read.</summary>
    public bool IsForReaders(ParseResult parsed) => Format(parsed) == RowWriter.Formats[0];

    /// <summary>The CSV file; null for none.</summary>
    public string? File(ParseResult parsed) => parsed.GetValue(file);
}

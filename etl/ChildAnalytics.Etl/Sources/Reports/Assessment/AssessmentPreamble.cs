using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Time;
using ChildAnalytics.Etl.Sources.Reports.CommunePeriodicReport;
using ChildAnalytics.Etl.Text;

namespace ChildAnalytics.Etl.Sources.Reports.Assessment;

/// <summary>What stands above the headings: who sends, which round, which rules, which stage, when.</summary>
/// <param name="Sender">Office that sent it; empty where the cell is.</param>
/// <param name="IsSynthetic">True where the label of simulated data stands in the first row.</param>
/// <param name="RoundId">A round (<c>2024-11</c>) or a year of monitoring (<c>2025</c>).</param>
/// <param name="Period">Year whose figures it judges.</param>
/// <param name="RuleSetId">Rules applied.</param>
/// <param name="Items">Items of these rules, by id.</param>
/// <param name="Stage"><c>self_assessed</c> or <c>verified</c>.</param>
/// <param name="SentOn">Day sent.</param>
internal sealed record AssessmentPreamble(
    string Sender, bool IsSynthetic, string RoundId, Period Period, string RuleSetId, IReadOnlyDictionary<string, AssessableItem> Items, string Stage, DateOnly SentOn)
{
    /// <summary>Reads the rows above the headings.</summary>
    /// <exception cref="FaultException">CA1213, CA1218, CA1245: all at once.</exception>
    public static AssessmentPreamble Read(IReadOnlyList<FormRow> rows, FaultLocation file, AssessmentLists lists, DateOnly receivedOn)
    {
        var faults = new List<Fault>();
        var (round, roundPlace) = ReportPreamble.Labelled(rows, AssessmentForm.RoundLabel, file);
        var (rules, rulesPlace) = ReportPreamble.Labelled(rows, AssessmentForm.RuleSetLabel, file);
        var (stage, stagePlace) = ReportPreamble.Labelled(rows, AssessmentForm.StageLabel, file);
        var (sent, sentPlace) = ReportPreamble.Labelled(rows, ReportForm.SentOnLabel, file);
        var roundId = round.Text.Trim();
        Period? period = lists.Rounds.TryGetValue(roundId, out var named) ? named : ReportPreamble.ReadPeriod(round.Text) is { Half: null } year ? year : null;
        if (period is null)
            faults.Add(AssessmentFaults.UnknownHead(roundPlace, [.. lists.Rounds.Keys.Order(StringComparer.Ordinal), "2025"], round.Text));
        if (!lists.RuleSets.TryGetValue(rules.Text.Trim(), out var items))
            faults.Add(AssessmentFaults.UnknownHead(rulesPlace, lists.RuleSets.Keys.Order(StringComparer.Ordinal), rules.Text));
        var stageName = AssessmentForm.Stages.FirstOrDefault(pair => Wording.Same(pair.Key, stage.Text)).Value;
        if (stageName is null)
            faults.Add(AssessmentFaults.UnknownHead(stagePlace, AssessmentForm.Stages.Keys, stage.Text));
        var sentOn = ReportPreamble.ReadDay(sent);
        if (sentOn is null)
            faults.Add(ReportFaults.SentOnUnreadable(sentPlace, sent.Text));
        else if (sentOn > receivedOn || sentOn < period?.FirstDay)
            faults.Add(ReportFaults.SentOnImpossible(sentPlace, period?.FirstDay, receivedOn, sentOn.Value));
        if (faults.Count > 0)
            throw new FaultException(faults);
        var first = rows.Count > 0 ? rows[0].At(0).Text : "";
        return new AssessmentPreamble(
            Wording.Tidy(rows.FirstOrDefault(row => row.Number == ReportForm.SenderRow)?.At(0).Text ?? ""),
            Wording.Key(first).Contains(Wording.Key(ReportForm.SyntheticLabel), StringComparison.Ordinal),
            lists.Rounds.ContainsKey(roundId) ? roundId : period!.Value.ToString(),
            period!.Value,
            rules.Text.Trim(),
            items!,
            stageName!,
            sentOn!.Value);
    }
}

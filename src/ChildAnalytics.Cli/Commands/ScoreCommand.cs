using System.CommandLine;
using ChildAnalytics.Cli.Output;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Scores;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Scoring.WhatIf;
using ChildAnalytics.Web.Features.WhatIf;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>score --what-if TEXT</c>: rates every commune of the newest round of a publication again under supposed rules; nothing is stored.</summary>
internal static class ScoreCommand
{
    private const string Json = "json";
    private const string Text = "text";

    /// <summary>The command.</summary>
    public static Command Create(SharedOptions options)
    {
        var whatIf = new Option<string>("--what-if") { Description = "giả thiết, như trong địa chỉ trang /gia-dinh: dat.A:800,nguong.TC02.1:97 / suppositions", DefaultValueFactory = _ => "" };
        var rules = new Option<string?>("--rule-set") { Description = "mã bộ tiêu chuẩn; mặc định bộ đủ điểm / rule set, default the one with complete points" };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var snapshot = new Option<string?>("--snapshot") { Description = "mã bản công bố; mặc định bản hiện hành / snapshot id" };
        var command = new Command("score", "chấm lại cả nước theo giả thiết / rate the country again under suppositions") { whatIf, rules, format, snapshot };
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            var faults = new List<Fault>();
            var changes = ChangeWords.Read(parsed.GetValue(whatIf), faults);
            if (faults.Count > 0)
                throw new FaultException(faults);
            using var store = new SnapshotStore(run.Data.Root);
            using var opened = store.Open(parsed.GetValue(snapshot), cancellation) ?? throw new FaultException(
                [store.CurrentId() is null ? CliFaults.NothingPublished(run.Data.Root) : TraceFaults.NoSnapshot(parsed.GetValue(snapshot) ?? "", NearMatches.To(parsed.GetValue(snapshot) ?? "", store.Ids()))]);
            var ruleSets = opened.Ratings.RuleSets();
            var ruleSetId = parsed.GetValue(rules) ?? (ruleSets.Count > 0 ? ruleSets[^1].Id : "");
            var country = PublishedNation.Read(opened, ruleSetId) ?? throw new FaultException([CliFaults.NothingToRate(ruleSetId, string.Join(", ", ruleSets.Select(set => set.Id)))]);
            var before = WhatIfEngine.AsItIs(country.Nation);
            var after = WhatIfEngine.Suppose(country.Nation, changes);
            VerdictShift[] shifts = [.. country.Units.Select((unit, index) => new VerdictShift(unit, before[index], after.Sheets[index]))];
            if (parsed.GetRequiredValue(format) == Json)
                JsonText.Write(run.Terminal, Document(country, changes, shifts));
            else
                WriteText(run, country, changes, shifts);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static object Document(PublishedNation country, IReadOnlyList<RuleChange> changes, VerdictShift[] shifts) => new
    {
        rule_set_id = country.Nation.Law.RuleSet.Id,
        illustrative = country.Nation.Law.RuleSet.IsIllustrative,
        notice = country.Nation.Law.RuleSet.Notice?.Vi,
        round_id = country.Nation.RoundId,
        what_if = ChangeWords.Write(changes),
        communes = shifts.Length,
        before = Counts(shifts, shift => shift.Before.Overall),
        after = Counts(shifts, shift => shift.After.Overall),
        changed_verdicts = shifts.Count(shift => shift.IsFlipped),
        changed_totals = shifts.Count(shift => shift.HasOtherTotal),
        provinces = shifts.GroupBy(shift => shift.Unit.ProvinceCode).OrderBy(province => province.Key, StringComparer.Ordinal).Select(province => new
        {
            province_code = province.Key,
            before = Counts(province, shift => shift.Before.Overall),
            after = Counts(province, shift => shift.After.Overall),
            changed_verdicts = province.Count(shift => shift.IsFlipped),
        }),
        changed = shifts.Where(shift => shift.IsFlipped).Select(shift => new
        {
            commune_id = shift.Unit.CommuneId,
            name = shift.Unit.Name,
            before = shift.Before.Overall.Name(),
            after = shift.After.Overall.Name(),
            total_min = shift.After.Total.Min,
            total_max = shift.After.Total.Max,
        }),
    };

    private static object Counts(IEnumerable<VerdictShift> shifts, Func<VerdictShift, Verdict> verdict)
    {
        var counts = shifts.CountBy(verdict).ToDictionary();
        return new
        {
            met = counts.GetValueOrDefault(Verdict.Met),
            not_met = counts.GetValueOrDefault(Verdict.NotMet),
            undetermined = counts.GetValueOrDefault(Verdict.Undetermined),
        };
    }

    private static void WriteText(CommandRun run, PublishedNation country, IReadOnlyList<RuleChange> changes, VerdictShift[] shifts)
    {
        var isVietnamese = run.Terminal.Language == Language.Vi;
        var output = run.Terminal.Out;
        var set = country.Nation.Law.RuleSet;
        output.WriteLine($"{set.Label.In(run.Terminal.Language)}, {country.Nation.RoundId}{(set.Notice is { } notice ? $" ({notice.In(run.Terminal.Language)})" : "")}");
        output.WriteLine(isVietnamese ? $"Giả thiết: {(changes.Count == 0 ? "không" : ChangeWords.Write(changes))}" : $"Supposed: {(changes.Count == 0 ? "nothing" : ChangeWords.Write(changes))}");
        output.WriteLine(Line(isVietnamese ? "Đang là" : "As it is", isVietnamese, shifts, shift => shift.Before.Overall));
        output.WriteLine(Line(isVietnamese ? "Thành" : "Supposed", isVietnamese, shifts, shift => shift.After.Overall));
        output.WriteLine(isVietnamese
            ? $"Kết luận thay đổi ở {shifts.Count(shift => shift.IsFlipped)} trong {shifts.Length} đơn vị; tổng điểm ở {shifts.Count(shift => shift.HasOtherTotal)}"
            : $"Verdicts change in {shifts.Count(shift => shift.IsFlipped)} of {shifts.Length} communes; totals in {shifts.Count(shift => shift.HasOtherTotal)}");
        foreach (var shift in shifts.Where(shift => shift.IsFlipped))
            output.WriteLine($"{shift.Unit.CommuneId}\t{shift.Unit.Name}\t{shift.Before.Overall.Name()}\t{shift.After.Overall.Name()}");
    }

    private static string Line(string head, bool isVietnamese, VerdictShift[] shifts, Func<VerdictShift, Verdict> verdict)
    {
        var counts = shifts.CountBy(verdict).ToDictionary();
        var (met, open, not) = isVietnamese ? ("đạt", "chưa xác định", "không đạt") : ("met", "undetermined", "not met");
        return $"{head}: {met} {counts.GetValueOrDefault(Verdict.Met)}, {open} {counts.GetValueOrDefault(Verdict.Undetermined)}, {not} {counts.GetValueOrDefault(Verdict.NotMet)}";
    }
}

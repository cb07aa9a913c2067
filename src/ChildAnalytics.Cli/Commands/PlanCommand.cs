using System.CommandLine;
using ChildAnalytics.Cli.Plans;
using ChildAnalytics.Cli.Tables;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Planning.Solving;
using ChildAnalytics.Web.Features.WayUp;

namespace ChildAnalytics.Cli.Commands;

/// <summary><c>plan commune CODE</c> and <c>plan province CODE --budget N --best K</c>: the cheapest way to the standard, and whom to lift first.</summary>
internal static class PlanCommand
{
    /// <summary>The command with its parts.</summary>
    public static Command Create(SharedOptions options) => new("plan", "đường lên mức đạt với chi phí thấp nhất / the cheapest way to the standard")
    {
        Commune(options),
        Province(options),
    };

    private static Command Commune(SharedOptions options)
    {
        var code = new Argument<string>("code") { Description = "mã xã, hoặc mã@ngày / code, or code@first day" };
        var terms = new PlanOptions();
        var command = new Command("commune", "một xã cần cải thiện gì / what one commune must improve") { code };
        terms.AddTo(command);
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            using var store = new SnapshotStore(run.Data.Root);
            using var opened = terms.Open(run, store, parsed, cancellation);
            var asked = parsed.GetRequiredValue(code).Trim();
            var rules = opened.Ratings.RuleSets().FirstOrDefault(set => set.Id == terms.RuleSet(parsed, opened));
            var commune = opened.Units.Commune(asked) ?? opened.Units.CurrentByCode(asked).FirstOrDefault();
            if (rules is null || commune is null || CommuneWayUp.Of(opened, commune.Id, commune.ProvinceCode, rules.Id, terms.Costs(parsed, opened)) is not { } own)
                throw new FaultException([PlanFaults.NothingToPlan(asked, opened.Ratings.RuleSets().Select(set => set.Id))]);
            PlanOutput.Write(run.Terminal, [own], PlanOutput.Document(own, StepForecast.Of(opened, commune.Id, own.Steps)), terms.Format(parsed), terms.File(parsed));
            if (terms.IsForReaders(parsed))
                Explain(run, own, WayUpWords.Lead(own, rules), rules.IsIllustrative);
            return Task.FromResult(ExitCode.Done);
        });
    }

    private static Command Province(SharedOptions options)
    {
        var code = new Argument<string>("code") { Description = "mã tỉnh / code of the province" };
        var budget = NumberOption.Of("--budget", ProvinceWayUpQuery.UsualBudget, number => number >= 0, new LocalisedText("ngân sách, đồng", "budget, đồng"));
        var best = NumberOption.Of("--best", ProvinceWayUpQuery.UsualMost, number => number >= 0, new LocalisedText("nhiều nhất bao nhiêu xã", "most communes"));
        var terms = new PlanOptions();
        var command = new Command("province", "nên nâng những xã nào trước / which communes to lift first") { code, budget, best };
        terms.AddTo(command);
        return CommandRun.Define(command, options, (run, parsed, cancellation) =>
        {
            using var store = new SnapshotStore(run.Data.Root);
            using var opened = terms.Open(run, store, parsed, cancellation);
            var (asked, rules) = (parsed.GetRequiredValue(code).Trim(), terms.RuleSet(parsed, opened));
            if (ProvinceWayUp.Of(opened, asked, rules, terms.Costs(parsed, opened), parsed.GetValue(budget), parsed.GetValue(best)) is not { } whole)
                throw new FaultException([PlanFaults.NothingToPlan(asked, opened.Ratings.RuleSets().Select(set => set.Id))]);
            var document = new
            {
                ProvinceCode = asked,
                RuleSetId = rules,
                Budget = parsed.GetValue(budget),
                whole.Choice.Cost,
                whole.Choice.Children,
                AlreadyMet = whole.Count(PlanOutcome.AlreadyMet),
                WithAPlan = whole.Count(PlanOutcome.Reached),
                OutOfReach = whole.Count(PlanOutcome.OutOfReach),
                Open = whole.Count(PlanOutcome.Open) + whole.Count(PlanOutcome.NoMark),
                Chosen = whole.Chosen.Select(own => PlanOutput.Document(own, StepForecast.Of(opened, own.Rating.CommuneId, own.Steps))),
            };
            PlanOutput.Write(run.Terminal, whole.Chosen, document, terms.Format(parsed), terms.File(parsed));
            if (terms.IsForReaders(parsed))
            {
                run.Terminal.Say(
                    $"{whole.Chosen.Count} đơn vị trong {whole.Count(PlanOutcome.Reached)} đơn vị có đường lên, hết {whole.Choice.Cost} đồng; {whole.Count(PlanOutcome.AlreadyMet)} đã đạt, {whole.Count(PlanOutcome.OutOfReach)} ngoài tầm, {whole.Count(PlanOutcome.Open) + whole.Count(PlanOutcome.NoMark)} chưa tính được.",
                    $"{whole.Chosen.Count} of {whole.Count(PlanOutcome.Reached)} units with a way up, at {whole.Choice.Cost} đồng; {whole.Count(PlanOutcome.AlreadyMet)} meet already, {whole.Count(PlanOutcome.OutOfReach)} out of reach, {whole.Count(PlanOutcome.Open) + whole.Count(PlanOutcome.NoMark)} open.");
            }

            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Explain(CommandRun run, CommuneWayUp own, string lead, bool isIllustrative)
    {
        run.Terminal.Say(lead, $"{own.Rating.Name}: {own.Plan.Outcome}, {own.Plan.Cost} đồng, total {own.Plan.Total}.");
        foreach (var (criterionId, opening) in own.Plan.Openings)
            run.Terminal.Say($"  {criterionId}: {WayUpWords.Opening(opening)}", $"  {criterionId}: {opening}");
        foreach (var obstacle in own.Plan.Obstacles)
            run.Terminal.Say("  " + WayUpWords.Obstacle(obstacle, new Dictionary<string, string>()), $"  {obstacle.CriterionId ?? "total"}: at most {obstacle.Reachable}, needed {obstacle.Needed}");
        if (isIllustrative)
            run.Terminal.Say("Bộ điểm minh họa, không phải quy định pháp luật.", "Illustrative points, not a legal rule.");
        if (own.Steps.Any(step => step.Cost.IsIllustrative))
            run.Terminal.Say("Chi phí giả định để minh họa, không phải định mức.", "Costs are assumed, to show the calculation.");
    }
}

using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Assessments;
using ChildAnalytics.Marts.Measures;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Rounds;
using ChildAnalytics.Marts.Traces;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Features.Assessments;
using ChildAnalytics.Web.Features.Commune;
using ChildAnalytics.Web.Features.Reasons;
using ChildAnalytics.Web.Features.Rounds;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;

namespace ChildAnalytics.Web.Features.Dossier;

/// <summary>All that the recognition dossier of a commune says, out of one publication: both forms of it (page and workbook) write these words and figures.</summary>
/// <param name="Commune">The unit assessed.</param>
/// <param name="Trace">Every criterion with clause, formula, reports and cells.</param>
/// <param name="Sheet">The result in sentences.</param>
/// <param name="Round">The round; null where a year of monitoring is asked for in which there is none.</param>
/// <param name="Outcome">What the figures give under the rules in force on the last day of the round; null where there is no round.</param>
/// <param name="Questions">What the law leaves open.</param>
/// <param name="Papers">Papers of the set.</param>
/// <param name="Assessment">Points that people gave, and evidence; empty where nobody assessed the unit.</param>
public sealed record RecognitionDossier(
    CommuneProfile Commune,
    Trace Trace,
    CommuneSheet Sheet,
    RecognitionRound? Round,
    RoundResult? Outcome,
    IReadOnlyList<LegalQuestion> Questions,
    IReadOnlyList<DossierPaper> Papers,
    CommuneAssessment Assessment)
{
    private const string RecogniserQuestion = "recogniser";

    /// <summary>Lines of the assessment table: each criterion, and its items where it has several.</summary>
    public IReadOnlyList<DossierLine> Lines { get; } = DossierLine.Of(Trace);

    /// <summary>Computed, self-assessed and verified points of each criterion, with questions and evidence.</summary>
    public IReadOnlyList<ComparedCriterion> Compared { get; } = ComparedCriterion.Of(Trace.Criteria, Assessment);

    /// <summary>Name of the whole set.</summary>
    public string Title => $"Hồ sơ đánh giá {Commune.UnitType} phù hợp với trẻ em";

    /// <summary>The unit with code and province.</summary>
    public string Unit => $"{Commune.Name} (mã {Commune.Code}), {Commune.ProvinceName}";

    /// <summary>The round, or that the year has none.</summary>
    public string RoundText => Round is { } round
        ? $"Kỳ đánh giá {RoundWords.Name(round)}; số liệu năm {round.Period}"
        : $"Kỳ theo dõi năm {Trace.Period}; năm này không có kỳ đánh giá công nhận, bản này chỉ để chuẩn bị";

    /// <summary>Labels that every page and sheet carries; empty where figures are real and points confirmed.</summary>
    public IReadOnlyList<string> Labels
    {
        get
        {
            List<string> labels = [];
            if (Trace.Snapshot.IsSynthetic)
                labels.Add("Dữ liệu mô phỏng, không dùng cho quyết định");
            if (Trace.RuleSet.IsIllustrative)
                labels.Add($"Điểm: {Trace.RuleSet.NoticeVi ?? IllustrationTag.Label.ToLowerInvariant()}");
            return labels;
        }
    }

    /// <summary>Publication, rules, their source, and the days, as pairs for the head of every sheet.</summary>
    public IReadOnlyList<(string Name, string Text)> Facts =>
    [
        ("Đơn vị", Unit),
        ("Kỳ", RoundText),
        ("Bản công bố", $"{Trace.Snapshot.SnapshotId}, tính đến {DateText.Day(Trace.Snapshot.AsOf)}, lập lúc {DateText.Moment(Trace.Snapshot.BuiltAt)}"),
        ("Bộ tiêu chuẩn", $"{Trace.RuleSet.LabelVi} ({Trace.RuleSet.RuleSetId}), hiệu lực từ {ReasonWords.Day(Trace.RuleSet.InForceFrom)}"),
        ("Nguồn văn bản", $"{Trace.RuleSet.Source ?? "chưa rõ nguồn"} ({ReasonWords.SourceStatus(Trace.RuleSet.SourceStatus ?? "")})"),
        ("Nhóm và mức đạt", $"{PointsText.Class(Sheet.Rating)}, mức đạt {PointsText.PassMarks(Sheet.Rating)} điểm, xét tại ngày {ReasonWords.Day(Trace.Rating.ClassDate)}"),
        .. Outcome is { } outcome
            ? new[] { ("Tại ngày cuối của kỳ", $"{VerdictWords.Name(outcome.Verdict).ToLowerInvariant()}, tổng {RoundWords.Total(outcome)} điểm, mức đạt {RoundWords.PassMark(outcome)}, theo quy định có hiệu lực ngày {DateText.Day(Round!.LastDay)}{(outcome.IsRecomputed ? "; đơn vị ra đời sau kỳ này nên số được cộng lại, không phải kết quả công nhận" : "")}") }
            : [],
        ("Cơ quan công nhận", Recogniser),
    ];

    /// <summary>The three conditions, each with its verdict and why.</summary>
    public IReadOnlyList<(string Name, string Verdict, string Reason)> Conditions =>
    [
        ($"Đủ {NumberText.Count(Trace.RuleSet.Limits.Count)} tiêu chí", VerdictWords.Name(Sheet.Rating.OnComplete), Sheet.Conclusion.OnComplete),
        ("Không tiêu chí nào 0 điểm", VerdictWords.Name(Sheet.Rating.OnNoZero), Sheet.Conclusion.OnNoZero),
        ("Tổng điểm từ mức đạt", VerdictWords.Name(Sheet.Rating.OnTotal), Sheet.Conclusion.OnTotal),
    ];

    /// <summary>Who recognises: an open question until a text answers it.</summary>
    public string Recogniser => Questions.FirstOrDefault(question => question.Id == RecogniserQuestion) switch
    {
        { Value: "unset" } open => $"chưa xác định. {open.Note}",
        { } answered => $"{answered.Value} ({answered.LegalBasis})",
        null => "chưa xác định",
    };

    /// <summary>File name without folder; says what is simulated and what is illustrative.</summary>
    /// <param name="ending">With its dot.</param>
    public string FileName(string ending) =>
        $"ho-so_{Commune.Code}_{Round?.Id ?? Trace.Period}_{Trace.RuleSet.RuleSetId}{(Trace.Snapshot.IsSynthetic ? "_mo-phong" : "")}{ending}";

    /// <summary>Reads the dossier.</summary>
    /// <param name="snapshot">The publication.</param>
    /// <param name="commune">Code, or code and first day.</param>
    /// <param name="round">A round (<c>2024-11</c>) or a year of monitoring (<c>2025</c>); null for the newest year in which the unit is judged.</param>
    /// <param name="ruleSetId">The rule set; null for the confirmed one.</param>
    /// <exception cref="FaultException">CA1730 to CA1734, CA1736, CA1737: the publication has no such thing.</exception>
    public static RecognitionDossier Read(PublishedSnapshot snapshot, string commune, string? round, string? ruleSetId)
    {
        var rounds = snapshot.Rounds.All();
        var period = rounds.FirstOrDefault(candidate => candidate.Id == round)?.Period ?? round ?? snapshot.Ratings.NewestRound() ?? "";
        var trace = snapshot.Traces.Read(new TraceRequest(commune, TraceRequest.AllCriteria, period, ruleSetId));
        var unit = snapshot.Units.Commune(trace.Commune.CommuneId)!;
        var rules = snapshot.Ratings.RuleSets().Single(set => set.Id == trace.RuleSet.RuleSetId);
        var asked = rounds.FirstOrDefault(candidate => candidate.Period == period && IsAskedBy(candidate, rules.Id));
        return new RecognitionDossier(
            unit,
            trace,
            CommuneSheet.Read(snapshot, snapshot.Ratings.OfCommune(unit.Id), rules, trace.Period)!,
            asked,
            snapshot.Rounds.Results(unit.Id, rules.Id).FirstOrDefault(result => result.RoundId == asked?.Id),
            snapshot.Measures.LegalQuestions(),
            snapshot.Rounds.Papers(),
            snapshot.Assessments.Of(unit.Id, period, rules.Id));
    }

    private static bool IsAskedBy(RecognitionRound round, string ruleSetId) =>
        ruleSetId == round.Decision || ruleSetId.StartsWith(round.Decision + "-", StringComparison.Ordinal);
}

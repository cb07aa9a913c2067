using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Ratings;

namespace ChildAnalytics.Marts.Rounds;

/// <summary>Answers when communes are assessed for recognition, and which papers that takes.</summary>
public sealed class RoundQueries
{
    private readonly MartsConnection _connection;

    internal RoundQueries(MartsConnection connection) => _connection = connection;

    /// <summary>All rounds, past and to come, oldest first; empty in a publication from before they were published.</summary>
    public IReadOnlyList<RecognitionRound> All() => !_connection.Has("recognition_round")
        ? []
        : _connection.Query(
            "select round_id, decision, plan_period, plan_year, first_day, last_day, period, source, source_status from marts.recognition_round order by first_day",
            row => new RecognitionRound(
                row.Text(0), row.Text(1), row.Text(2), row.Whole(3) ?? 0, row.Date(4) ?? default, row.Date(5) ?? default, row.Text(6), row.Text(7), row.Text(8)));

    /// <summary>Papers of the set, in its order; empty in a publication from before they were published.</summary>
    public IReadOnlyList<DossierPaper> Papers() => !_connection.Has("dossier_paper")
        ? []
        : _connection.Query(
            "select paper_id, paper_no, name_vi, made_as, document, reference, source_status from marts.dossier_paper order by paper_no",
            row => new DossierPaper(row.Text(0), row.Whole(1) ?? 0, row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6)));

    /// <summary>What a commune's figures give in the rounds that are over, under one rule set, oldest first.</summary>
    public IReadOnlyList<RoundResult> Results(string communeId, string ruleSetId) => !_connection.Has("round_rating")
        ? []
        : _connection.Query(
            """
            select round_id, rule_set_id, class_candidates, pass_mark_lo, pass_mark_hi, total_min, total_max, verdict, is_recomputed
            from marts.round_rating where commune_id = $id and rule_set_id = $rules order by round_id
            """,
            row => new RoundResult(
                row.Text(0), row.Text(1), row.TextOrNull(2), row.Points(3), row.Points(4), row.Points(5), row.Points(6),
                RatingQueries.VerdictOf(row.Text(7)), row.Flag(8)),
            ("id", communeId),
            ("rules", ruleSetId));
}

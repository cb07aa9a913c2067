using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Assessments;

/// <summary>Answers what a commune and the level above it said of its points, beside what its figures give.</summary>
public sealed class AssessmentQueries
{
    private readonly MartsConnection _connection;

    internal AssessmentQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Assessments of a unit; where a round and its year were both assessed, the round counts. Empty in a publication from before assessments.</summary>
    /// <param name="communeId">Unit that was assessed: its points are never carried over to a unit it merged into.</param>
    /// <param name="period">Year whose figures were judged.</param>
    /// <param name="ruleSetId">Rules applied.</param>
    public CommuneAssessment Of(string communeId, string period, string ruleSetId)
    {
        if (!_connection.Has("assessment_score"))
            return new CommuneAssessment([], []);
        ReadOnlySpan<(string, object?)> parameters = [("id", communeId), ("period", period), ("rules", ruleSetId)];
        var items = _connection.Query(
            """
            with told as (
              select *, lag(points) over (partition by stage, item_id, round_id order by vintage) as before
              from marts.assessment_score
              where commune_id = $id and period = $period and rule_set_id = $rules)
            select stage, criterion_id, item_id, round_id, points, assessed_by, minutes_on, minutes_number, vintage, source_id, row_number, before
            from told
            where is_latest
            qualify row_number() over (partition by stage, item_id order by length(round_id) desc, vintage desc) = 1
            order by item_id, stage
            """,
            row => new AssessedItem(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Points(4), row.TextOrNull(5), row.Date(6), row.TextOrNull(7), row.Date(8), row.Text(9), row.Whole(10) ?? 0, row.Points(11)),
            parameters);
        var evidence = _connection.Query(
            """
            select distinct stage, criterion_id, item_id, evidence_kind, evidence_title, evidence_reference
            from marts.assessment_evidence
            where commune_id = $id and left(round_id, 4) = $period and rule_set_id = $rules
            order by all
            """,
            row => new AssessmentEvidence(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TextOrNull(5)),
            parameters);
        return new CommuneAssessment(items, evidence);
    }
}

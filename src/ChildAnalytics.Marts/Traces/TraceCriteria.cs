using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Traces;

/// <summary>Reads criteria, items and bands of a trace, with the points published for a commune.</summary>
internal sealed class TraceCriteria(MartsConnection connection, string snapshotId)
{
    /// <summary>The criteria meant by <paramref name="wanted"/>.</summary>
    public IReadOnlyList<TracedCriterion> Read(string ruleSetId, string wanted, string communeId, string period, TraceFacts facts)
    {
        var items = Items(ruleSetId);
        var heads = Heads(ruleSetId);
        var meant = heads.Where(head => wanted == TraceRequest.AllCriteria || IsMeant(head, wanted, items)).ToList();
        if (meant.Count == 0)
            throw new FaultException([TraceFaults.NoCriterion(snapshotId, wanted, NearMatches.To(wanted, heads.Select(head => head.CriterionId).Concat(items.Select(item => item.Item.ItemId)).Distinct()))]);
        var outcomes = Outcomes(ruleSetId, communeId, period);
        var bands = Bands(ruleSetId).ToLookup(band => band.ItemId, band => band.Band);
        return
        [
            .. meant.Select(head => head with
            {
                Outcome = outcomes.GetValueOrDefault((head.CriterionId, "")),
                Items =
                [
                    .. items.Where(item => item.CriterionId == head.CriterionId).Select(item => item.Item with
                    {
                        Bands = [.. bands[item.Item.ItemId]],
                        Outcome = outcomes.GetValueOrDefault((head.CriterionId, item.Item.ItemId)),
                        Fact = item.Item.Measure is { } measure ? facts.Of(measure) : null,
                    }),
                ],
            }),
        ];
    }

    private static bool IsMeant(TracedCriterion head, string wanted, IReadOnlyList<(string CriterionId, TracedItem Item)> items) =>
        string.Equals(head.CriterionId, wanted, StringComparison.OrdinalIgnoreCase)
        || head.CriterionNo.ToString(System.Globalization.CultureInfo.InvariantCulture) == wanted
        || items.Any(item => item.CriterionId == head.CriterionId && string.Equals(item.Item.ItemId, wanted, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<TracedCriterion> Heads(string ruleSetId) => connection.Query(
        """
        select criterion_id, criterion_no, name_vi, name_en, max_points, in_force_from, confirmed_on, document, article, reference, coalesce(source_status, 'unknown')
        from marts.criterion where rule_set_id = $rules order by criterion_no
        """,
        row => new TracedCriterion(
            row.Text(0), row.Whole(1) ?? 0, row.Text(2), row.Text(3), row.Points(4), row.Date(5), row.Date(6), TraceRules.Clause(row, 7), null, []),
        ("rules", ruleSetId));

    private IReadOnlyList<(string CriterionId, TracedItem Item)> Items(string ruleSetId) => connection.Query(
        """
        select item.criterion_id, item.item_id, item.label_vi, item.label_en, item.kind, item.max_points, item.lower_bands_known,
          item.document, item.article, item.reference, item.source_status,
          measure.measure_id, measure.name_vi, measure.name_en, measure.unit, measure.ratio_base, measure.numerator, measure.denominator,
          measure.numerator_en, measure.denominator_en, measure.is_sensitive
        from marts.criterion_item as item
        left join marts.measure on measure.measure_id = item.measure_id
        where item.rule_set_id = $rules
        order by item.criterion_id, item.item_no
        """,
        row => (row.Text(0), new TracedItem(
            row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Points(5), row.Flag(6), TraceRules.Clause(row, 7), [], null,
            row.TextOrNull(11) is not { } measure
                ? null
                : new TracedMeasure(measure, row.Text(12), row.Text(13), row.Text(14), row.Number(15), row.TextOrNull(16), row.TextOrNull(17), row.TextOrNull(18), row.TextOrNull(19), row.Flag(20)),
            null)),
        ("rules", ruleSetId));

    private IReadOnlyList<(string ItemId, TracedBand Band)> Bands(string ruleSetId) => connection.Query(
        """
        select item_id, band_no, comparator, threshold, points, document, article, reference, source_status
        from marts.criterion_band where rule_set_id = $rules order by item_id, band_no
        """,
        row => (row.Text(0), new TracedBand(row.Whole(1) ?? 0, row.Text(2), Short(row.Points(3) ?? 0), row.Points(4) ?? 0, TraceRules.Clause(row, 5))),
        ("rules", ruleSetId));

    private Dictionary<(string CriterionId, string ItemId), TracedPoints> Outcomes(string ruleSetId, string communeId, string period) => connection.Query(
        """
        select criterion_id, item_id, points, points_min, points_max, status, reason_vi, reason_en
        from marts.criterion_score where commune_id = $id and round_id = $period and rule_set_id = $rules
        """,
        row => (Key: (row.Text(0), row.Text(1)), Points: new TracedPoints(
            row.Points(2), row.Points(3), row.Points(4), row.Text(5), row.TextOrNull(6) is { } vi ? new LocalisedText(vi, row.Text(7)) : null)),
        ("id", communeId),
        ("period", period),
        ("rules", ruleSetId)).ToDictionary(line => line.Key, line => line.Points);

    // 95.000000 as the table holds it is 95 to a reader.
    private static decimal Short(decimal number) => number / 1.000000000000000000000000000000000m;
}

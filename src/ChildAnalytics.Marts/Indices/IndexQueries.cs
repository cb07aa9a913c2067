using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Indices;

/// <summary>Answers how communes stand on composite indices, and what these are made of.</summary>
public sealed class IndexQueries
{
    private readonly MartsConnection _connection;

    internal IndexQueries(MartsConnection connection) => _connection = connection;

    /// <summary>What the indices are made of, by index, part and measure; empty in a publication from before they were published.</summary>
    public IReadOnlyList<PublishedIndexPart> Parts() => !_connection.Has("index_part")
        ? []
        : _connection.Query(
            """
            select index_id, index_label_vi, notice_vi, part_id, part_label_vi, part_weight, part.measure_id, measure.short_vi, measure_weight, worst, best, part.source
            from marts.index_part as part
            inner join marts.measure on measure.measure_id = part.measure_id
            order by index_id, part_no, part.measure_id
            """,
            row => new PublishedIndexPart(
                row.Text(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Text(4), row.Number(5) ?? 0, row.Text(6), row.Text(7), row.Number(8) ?? 0, row.Number(9) ?? 0,
                row.Number(10) ?? 0, row.Text(11)));

    /// <summary>All scores of a province on an index, parts and whole, in no order.</summary>
    public IReadOnlyList<IndexScore> OfProvince(string provinceCode, string indexId) => _connection.Query(
        """
        select score.commune_id, commune.name, year, part_id, score, known_weight, rank_low, rank_high, ranked_units
        from marts.child_index as score
        inner join marts.commune on commune.commune_id = score.commune_id
        where score.province_code = $province and index_id = $index
        """,
        row => new IndexScore(
            row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Number(4), row.Number(5), row.Number(6), row.Number(7), row.Whole(8)),
        ("province", provinceCode),
        ("index", indexId));
}

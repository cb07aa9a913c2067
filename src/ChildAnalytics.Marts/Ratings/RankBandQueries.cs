using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Ratings;

/// <summary>Answers which places a commune may hold, and whether it moved beyond chance.</summary>
public sealed class RankBandQueries
{
    private const string Select =
        """
        select commune_id, open_share, is_ranked, sharing, province_lo, province_hi, province_units, nation_lo, nation_hi, nation_units, previous_round_id, movement
        from marts.rank_band
        """;

    private readonly MartsConnection _connection;

    internal RankBandQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Bands of a province by commune; empty for another round than the newest, and in a publication from before they were published.</summary>
    public IReadOnlyDictionary<string, PublishedRankBand> OfProvince(string provinceCode, string roundId, string ruleSetId) =>
        Read($"{Select} where province_code = $code and round_id = $round and rule_set_id = $rules", provinceCode, roundId, ruleSetId)
            .ToDictionary(band => band.CommuneId, StringComparer.Ordinal);

    /// <summary>The band of one commune; null where it has none in that round.</summary>
    public PublishedRankBand? OfCommune(string communeId, string roundId, string ruleSetId) =>
        Read($"{Select} where commune_id = $code and round_id = $round and rule_set_id = $rules", communeId, roundId, ruleSetId).FirstOrDefault();

    private IReadOnlyList<PublishedRankBand> Read(string sql, string code, string roundId, string ruleSetId) => !_connection.Has("rank_band")
        ? []
        : _connection.Query(
            sql,
            row => new PublishedRankBand(
                row.Text(0), row.Number(1) ?? 0, row.Flag(2), row.Whole(3), row.Whole(4), row.Whole(5), row.Whole(6) ?? 0, row.Whole(7), row.Whole(8), row.Whole(9) ?? 0,
                row.TextOrNull(10), row.TextOrNull(11) switch { "up" => 1, "down" => -1, "none" => 0, _ => null }),
            ("code", code),
            ("round", roundId),
            ("rules", ruleSetId));
}

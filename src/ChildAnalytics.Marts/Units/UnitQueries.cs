using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Marts.Units;

/// <summary>Answers who the units are.</summary>
public sealed class UnitQueries
{
    private const string ProfileColumns =
        """
        commune_id, code, name, short_name, unit_type,
        if(valid_from_basis is not distinct from 'window_start', null, valid_from) as valid_from, valid_to, province_code, province_name,
        formed_from, children, children_period, is_current
        """;

    private const string ProvinceSelect =
        """
        with rated as (select province_code, count(distinct commune_id) as communes from marts.commune_rating group by province_code),
        units as (
            select province_code, count(*) as communes, count(*) filter (unit_type = 'phường') as wards, sum(children) as children
            from marts.commune where is_current group by province_code)
        select province.province_id, province.code, province.name, province.kind, province.valid_from, units.communes, units.wards, rated.communes, units.children
        from marts.province
        inner join units on units.province_code = province.code
        left join rated on rated.province_code = province.code
        """;

    private readonly MartsConnection _connection;

    internal UnitQueries(MartsConnection connection) => _connection = connection;

    /// <summary>Current provinces that have at least one rated commune, in the order of their codes.</summary>
    public IReadOnlyList<ProvinceListing> ProvincesWithData() => _connection.Query(ProvinceSelect + " where province.is_current and rated.communes > 0 order by province.code", ReadProvince);

    /// <summary>The current province of this code, with or without data; null where there is none.</summary>
    public ProvinceListing? Province(string code) => _connection.Query(
        ProvinceSelect + " where province.is_current and province.code = $code", ReadProvince, ("code", code)).FirstOrDefault();

    /// <summary>Name of a province state, current or ended; null where there is none.</summary>
    /// <param name="provinceId">Code and first day.</param>
    public string? ProvinceName(string provinceId) => _connection.Query(
        "select name from marts.province where province_id = $id", row => row.Text(0), ("id", provinceId)).FirstOrDefault();

    /// <summary>Day most commune-level units changed, from which the current map counts; null where no change is known.</summary>
    public DateOnly? MapSince() => _connection.Query(
        "select effective_date from marts.unit_lineage where level = 'commune' group by effective_date order by count(*) desc, effective_date desc limit 1",
        row => row.Date(0)).FirstOrDefault();

    /// <summary>Units a commune went on into, largest known share first; empty while it exists unchanged.</summary>
    public IReadOnlyList<UnitLink> Successors(string communeId) => Links("to_id", "from_id", communeId);

    /// <summary>Units a commune was made of, by name; empty where none is known.</summary>
    public IReadOnlyList<UnitLink> Predecessors(string communeId) => Links("from_id", "to_id", communeId);

    // The column names are two constants of this class, never a reader's text.
    private IReadOnlyList<UnitLink> Links(string wanted, string given, string communeId) => _connection.Query(
        $"""
        select commune.commune_id, commune.name, commune.province_name, lineage.effective_date, lineage.kind, lineage.share, lineage.share_basis, lineage.decree
        from marts.unit_lineage as lineage
        inner join marts.commune on commune.commune_id = lineage.{wanted}
        where lineage.{given} = $id and lineage.level = 'commune'
        order by lineage.share desc nulls last, {VietnameseOrder.Key("commune.short_name")}, commune.commune_id
        """,
        row => new UnitLink(row.Text(0), row.Text(1), row.Text(2), row.Date(3), row.Text(4), row.Number(5), row.TextOrNull(6), row.TextOrNull(7)),
        ("id", communeId));

    /// <summary>The commune of this id, of any state; null where there is none.</summary>
    public CommuneProfile? Commune(string communeId) => _connection.Query(
        $"select {ProfileColumns} from marts.commune where commune_id = $id", ReadProfile, ("id", communeId)).FirstOrDefault();

    /// <summary>Children of the current communes of a province, by commune; communes whose number is not known are not among them.</summary>
    public IReadOnlyDictionary<string, long?> ChildrenOf(string provinceCode) => _connection.Query(
        "select commune_id, children from marts.commune where province_code = $province and is_current and children is not null",
        row => (Id: row.Text(0), Children: (long?)Math.Round(row.Number(1) ?? 0)),
        ("province", provinceCode)).ToDictionary(row => row.Id, row => row.Children, StringComparer.Ordinal);

    /// <summary>The current state of an official code; empty where the code is unknown or its unit has ended.</summary>
    public IReadOnlyList<CommuneProfile> CurrentByCode(string code) => _connection.Query(
        $"select {ProfileColumns} from marts.commune where code = $code and is_current order by commune_id", ReadProfile, ("code", code));

    /// <summary>States of an official code, oldest first: the code may have been given to another unit. Empty where the code is unknown.</summary>
    public IReadOnlyList<CommuneProfile> StatesOfCode(string code) => _connection.Query(
        $"select {ProfileColumns} from marts.commune where code = $code order by commune.valid_from", ReadProfile, ("code", code));

    /// <summary>Classes of a commune state for the pass mark, oldest first; empty in a publication from before they were published.</summary>
    public IReadOnlyList<ClassSpan> Classes(string communeId) => !_connection.Has("commune_class")
        ? []
        : _connection.Query(
            "select valid_from, valid_to, pass_class, pass_mark_lo, pass_mark_hi, reason_vi from marts.commune_class where commune_id = $id order by valid_from",
            row => new ClassSpan(row.Date(0) ?? default, row.Date(1), row.TextOrNull(2), row.Points(3), row.Points(4), row.Text(5)),
            ("id", communeId));

    /// <summary>States of communes, today's and earlier ones, whose folded name or code contains <paramref name="foldedWords"/>; today's first, at most <paramref name="limit"/>.</summary>
    /// <param name="foldedWords">Lower case, no diacritics, đ as d.</param>
    /// <param name="limit">Largest number of rows.</param>
    public IReadOnlyList<CommuneProfile> Search(string foldedWords, int limit) => _connection.Query(
        $"""
        select {ProfileColumns} from marts.commune
        where contains(name_key, $words) or starts_with(code, $words)
        order by is_current desc, exists(select 1 from marts.commune_rating as rating where rating.commune_id = commune.commune_id) desc,
            starts_with(name_key, $words) desc, {VietnameseOrder.Key("short_name")}, commune_id
        limit $limit
        """,
        ReadProfile,
        ("words", foldedWords),
        ("limit", limit));

    private static ProvinceListing ReadProvince(RowReader row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Date(4), row.Whole(5) ?? 0, row.Whole(6) ?? 0, row.Whole(7) ?? 0, row.Number(8));

    private static CommuneProfile ReadProfile(RowReader row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Date(5), row.Date(6),
        row.Text(7), row.Text(8), row.TextOrNull(9), row.Number(10), row.TextOrNull(11), row.Flag(12));
}

using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Snapshots;
using DuckDB.NET.Data;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>Finds what differs between the public tables of two snapshots and why, by the statements of <c>warehouse/comparison</c>.</summary>
/// <remarks>It works on temporary tables of its session: nothing is left behind in either snapshot.</remarks>
internal sealed class SnapshotComparer(DuckDbSession session, string warehouseFolder, PublicationRules rules)
{
    private const string AttachedBefore = "compared_before";
    private const string AttachedAfter = "compared_after";

    /// <summary>The tables that the statements read, as <c>before_…</c> and <c>after_…</c>.</summary>
    private static readonly string[] Tables =
    [
        "commune", "province", "unit_lineage", "measure", "target", "rule_set", "observation", "criterion_score", "commune_rating", "target_forecast",
    ];

    /// <summary>Of these, tables with a province in which communes state facts or are judged.</summary>
    public static IReadOnlyList<string> ByProvince { get; } = ["commune", "observation", "criterion_score", "commune_rating", "target_forecast"];

    /// <summary>The large ones: of them, rows of provinces that are the same on both sides in all tables are not looked at. Of the others all rows are wanted, for names and for what is counted.</summary>
    private static readonly string[] ReadInPart = ["observation", "criterion_score", "target_forecast"];

    /// <summary>Compares a published snapshot with tables of this session; the result stands in the temporary table <c>snapshot_change</c>.</summary>
    /// <param name="before">Manifest of the older one.</param>
    /// <param name="beforeFolder">Its folder.</param>
    /// <param name="after">The newer one; null where it is published too and <paramref name="afterFolder"/> holds it.</param>
    /// <param name="afterFolder">Folder of the newer one where it is published.</param>
    /// <exception cref="FaultException">CA1307: DuckDB refuses a statement; names the file.</exception>
    public SnapshotComparison Compare(SnapshotManifest before, string beforeFolder, ComparedSnapshot? after, string? afterFolder = null)
    {
        Attach(beforeFolder, AttachedBefore);
        if (afterFolder is not null)
            Attach(afterFolder, AttachedAfter);
        try
        {
            return Run(
                ComparedSnapshot.Of(before, $"{AttachedBefore}.marts"),
                after ?? ComparedSnapshot.Of(SnapshotManifest.Read(afterFolder!), $"{AttachedAfter}.marts"));
        }
        finally
        {
            foreach (var table in Tables)
                session.Execute($"drop view if exists before_{table}; drop view if exists after_{table}");
            session.Execute($"detach database if exists {AttachedBefore}");
            session.Execute($"detach database if exists {AttachedAfter}");
        }
    }

    /// <summary>Rows of the comparison last made.</summary>
    public IReadOnlyList<SnapshotChange> Rows() => session.Query(
        """
        select subject, commune_id, province_code, commune_name, rule_set_id, round_id, measure_id, scope_kind, scope_code, year, before, after, cause, inputs_of, source_id
        from snapshot_change order by all
        """,
        reader => new SnapshotChange(
            reader.GetString(0), reader.GetString(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7), Text(reader, 8),
            reader.IsDBNull(9) ? null : reader.GetInt32(9), Text(reader, 10), Text(reader, 11), reader.GetString(12), reader.GetString(13), Text(reader, 14)));

    private void Attach(string folder, string name) =>
        session.Execute($"attach {SqlText.Literal(Path.Combine(folder, "child.duckdb"))} as {name} (read_only)");

    private SnapshotComparison Run(ComparedSnapshot before, ComparedSnapshot after)
    {
        var rows = after.ProvincesThatDifferFrom(before, ByProvince) is { } provinces ? $" where {PublicTable.IsIn(provinces)}" : "";
        foreach (var table in Tables)
        {
            var only = ReadInPart.Contains(table) ? rows : "";
            // A snapshot of an older version may lack a table; it then had no such statements.
            session.Execute($"create or replace temp view before_{table} as select * from {(Exists(before, table) ? $"{before.Tables}.{table}{only}" : $"{after.Tables}.{table} where false")}");
            session.Execute($"create or replace temp view after_{table} as select * from {after.Tables}.{table}{only}");
        }

        session.Execute("create or replace temp table law_change (law_group varchar)");
        foreach (var group in after.LawDiffersFrom(before))
            session.Execute("insert into law_change values ($1)", group);
        session.Execute(
            """
            create or replace temp table compared as
            select $1::varchar as previous_id, $2::varchar as snapshot_id, $3::boolean as is_code_changed, $4::boolean as is_day_changed,
              $5::double as mean_tolerance_points, $6::double as mean_tolerance_percent
            """,
            before.Id, after.Id, before.CodeVersion != after.CodeVersion, before.AsOf != after.AsOf, (double)rules.MeanTolerancePoints, (double)rules.MeanTolerancePercent);
        foreach (var path in Directory.EnumerateFiles(Path.Combine(warehouseFolder, "comparison"), "*.sql").Order(StringComparer.Ordinal))
            Execute(path);
        return new SnapshotComparison(before.Id, Counts(), Verdicts(), session.Scalar<long>("select count(*) from input_change"));
    }

    private bool Exists(ComparedSnapshot side, string table)
    {
        var place = side.Tables.Split('.');
        return session.Scalar<long>("select count(*) from duckdb_tables() where database_name = $1 and schema_name = $2 and table_name = $3", place[0], place[^1], table) > 0;
    }

    private void Execute(string path)
    {
        try
        {
            session.Execute(File.ReadAllText(path));
        }
        catch (DuckDBException fault) when (!fault.Message.StartsWith("IO Error", StringComparison.Ordinal))
        {
            throw new FaultException([WarehouseFaults.ModelFailed(path, fault.Message)]);
        }
    }

    private IReadOnlyList<ChangeCount> Counts() => session.Query(
        "select subject, cause, count(*) from snapshot_change group by all order by all",
        reader => new ChangeCount(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));

    private IReadOnlyList<VerdictFlips> Verdicts() => session.Query(
        """
        select rule_set_id, round_id, count(*), count(*) filter (where before_commune_rating.verdict is distinct from after_commune_rating.verdict)
        from before_commune_rating
        left join after_commune_rating using (commune_id, round_id, rule_set_id)
        group by all order by all
        """,
        reader => new VerdictFlips(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3)));

    private static string? Text(DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}

using System.Globalization;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Snapshots;

/// <summary>What makes one snapshot the same as another: day, inputs, law and code. Time of day and machine play no part.</summary>
/// <param name="SnapshotId">As-of date, a dash and six hex digits.</param>
/// <param name="AsOf">The day spoken of.</param>
/// <param name="InputsSha256">Hash over landed files, seed tables and the log of issues.</param>
/// <param name="CodeVersion">Program version and hash of the SQL.</param>
/// <param name="Law">Checksum of each group of law files.</param>
internal sealed record SnapshotIdentity(string SnapshotId, DateOnly AsOf, string InputsSha256, string CodeVersion, IReadOnlyDictionary<string, string> Law)
{
    /// <summary>Hex digits in an id: enough to tell some thousand snapshots of one day apart.</summary>
    private const int IdDigits = 6;

    public static SnapshotIdentity Of(DuckDbSession session, IReadOnlyList<TableContract> contracts, DateOnly asOf, string codeVersion, IReadOnlyDictionary<string, string> law)
    {
        var lines = session.Query("select dataset || ' ' || sha256 from raw.source order by all", reader => reader.GetString(0)).ToList();
        foreach (var contract in contracts.Where(contract => contract.Schema == "seed" || contract.FullName == "engine.issue_event"))
        {
            var hash = session.Scalar<string>($"select coalesce(md5(string_agg(each_row::varchar, chr(10) order by each_row::varchar)), '') from {contract.FullName} as each_row");
            lines.Add($"{contract.FullName} {hash}");
        }

        var inputs = Checksum.OfText(string.Join('\n', lines));
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rules = string.Join('\n', law.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Value}"));
        var content = Checksum.OfText($"{day}\n{inputs}\n{codeVersion}\n{rules}");
        return new SnapshotIdentity($"{day}-{content[..IdDigits]}", asOf, inputs, codeVersion, law);
    }
}

using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Loading;

/// <summary>What every typed crosswalk file must keep, read before anything is built on it. Rules that need the unit lists as well are checks CA1440 to CA1444.</summary>
internal static class CrosswalkRules
{
    /// <summary>Reads the files of <c>crosswalks/unit_crosswalk</c> and <c>crosswalks/unit_change</c>.</summary>
    /// <exception cref="FaultException">CA1340 to CA1343: all offending rows of all files at once.</exception>
    public static void Check(DuckDbSession session, IReadOnlyList<TableContract> contracts, string warehouseFolder)
    {
        var faults = new List<Fault>();
        foreach (var path in Files(warehouseFolder, "unit_crosswalk"))
        {
            var rows = Rows(contracts, "unit_crosswalk", path);
            faults.AddRange(Ask(session, UnreadableLinks(rows), found => CrosswalkFaults.CellNotAllowed(path, found)));
            faults.AddRange(Ask(session, SharesNotOne(rows), found => CrosswalkFaults.SharesNotOne(path, found)));
            faults.AddRange(Ask(session, LinksTwice(rows), found => CrosswalkFaults.TwiceInOneDay(path, found)));
            faults.AddRange(Ask(session, WholeExchanges(rows), found => CrosswalkFaults.Circle(path, found)));
        }

        foreach (var path in Files(warehouseFolder, "unit_change"))
        {
            var rows = Rows(contracts, "unit_change", path);
            faults.AddRange(Ask(session, UnreadableChanges(rows), found => CrosswalkFaults.CellNotAllowed(path, found)));
            faults.AddRange(Ask(session, ChangesTwice(rows), found => CrosswalkFaults.TwiceInOneDay(path, found)));
        }

        if (faults.Count > 0)
            throw new FaultException(faults);
    }

    private static string UnreadableLinks(string rows) => $"""
        select concat_ws(' ', old_code, new_code, kind, share, share_basis, effective_date) from {rows}
        where old_code is null or new_code is null
          or kind is null or kind not in ('unchanged', 'renamed', 'merged', 'split')
          or share_basis is null or share_basis not in ('whole', 'population', 'area', 'decree', 'unknown')
          or (share_basis = 'unknown') <> (share is null)
          or (share is not null and coalesce(try_cast(share as double) not between 0 and 1, true))
          or (share_basis = 'whole' and try_cast(share as double) is distinct from 1)
          or try_cast(effective_date as date) is null
        """;

    // Decimals, so that 0.1 + 0.2 + 0.7 is 1.
    private static string SharesNotOne(string rows) => $"""
        select old_code || ' ' || effective_date || ': ' || sum(try_cast(share as decimal(18, 12)))::varchar from {rows}
        group by old_code, effective_date
        having (count(*) = count(share) and sum(try_cast(share as decimal(18, 12))) <> 1) or sum(try_cast(share as decimal(18, 12))) > 1
        """;

    private static string LinksTwice(string rows) => $"""
        select old_code || ' → ' || new_code || ' ' || effective_date from {rows} group by old_code, new_code, effective_date having count(*) > 1
        """;

    // A chain of whole units that comes back to its own code on one day: each would have been swallowed by the other.
    private static string WholeExchanges(string rows) => $"""
        with recursive
        links as (select distinct old_code, new_code, effective_date from {rows} where share = '1' and old_code <> new_code),
        chains as (
          select old_code as first_code, new_code as last_code, effective_date, [old_code, new_code] as codes from links
          union all
          select chains.first_code, links.new_code, chains.effective_date, list_append(chains.codes, links.new_code)
          from chains
          inner join links on links.old_code = chains.last_code and links.effective_date = chains.effective_date
          where chains.first_code <> chains.last_code and (links.new_code = chains.first_code or not list_contains(chains.codes, links.new_code))
        )
        select array_to_string(codes, ' → ') || ' ' || effective_date from chains where first_code = last_code and first_code = list_min(codes)
        """;

    private static string UnreadableChanges(string rows) => $"""
        select concat_ws(' ', level, code, effective_date, name) from {rows}
        where code is null or level is null or level not in ('province', 'district', 'commune') or try_cast(effective_date as date) is null
        """;

    private static string ChangesTwice(string rows) => $"""
        select level || ' ' || code || ' ' || effective_date from {rows} group by level, code, effective_date having count(*) > 1
        """;

    private static IEnumerable<Fault> Ask(DuckDbSession session, string query, Func<string, Fault> fault) =>
        session.Query(query + " order by 1", reader => reader.GetString(0)).Select(fault);

    private static string Rows(IReadOnlyList<TableContract> contracts, string table, string path) =>
        LandedCsv.Relation([path], contracts.Single(contract => contract.Schema == "seed" && contract.Name == table).Description.Columns.Select(column => column.Name));

    private static IEnumerable<string> Files(string warehouseFolder, string table)
    {
        var folder = Path.Combine(warehouseFolder, "crosswalks", table);
        return (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : []).Order(StringComparer.Ordinal);
    }
}

using ChildAnalytics.Domain.Time;
using ChildAnalytics.Domain.Units;
using ChildAnalytics.Warehouse.Models;

namespace ChildAnalytics.Cli.Build;

/// <summary>Writes what the class of each rated commune was read from in the newest round, so that a publication can be rated again under other answers.</summary>
internal static class StandingTable
{
    /// <summary>What it writes.</summary>
    public const string Table = "engine.commune_standing";

    private static readonly string[] Columns =
        ["commune_id", "round_id", "class_date", "unit_type", "province_kind", "is_mountain", "is_island", "is_especially_difficult"];

    /// <summary>Writes the table; nothing where no year has facts.</summary>
    public static void Write(EngineTables tables, RatingRules rules, CoreFacts core) =>
        tables.Write(Table, Columns, core.Years.Count == 0 ? [] : core.ReportingCommunes().Select(commune => Row(rules, commune, core.Years[^1])));

    private static object?[] Row(RatingRules rules, CurrentCommune commune, int year)
    {
        var standing = rules.StandingIn(commune, year);
        return
        [
            commune.Id.ToString(), new Period(year).ToString(), standing.ClassDate, standing.Type.LegalName(), standing.ProvinceKind == ProvinceKind.CentralCity ? "thành phố" : "tỉnh",
            standing.IsMountain, standing.IsIsland, standing.IsEspeciallyDifficult,
        ];
    }
}

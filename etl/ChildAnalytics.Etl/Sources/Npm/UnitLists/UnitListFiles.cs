using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Etl.Pipeline;
using ChildAnalytics.Etl.Units;

namespace ChildAnalytics.Etl.Sources.Npm.UnitLists;

/// <summary>The two files exported from the npm packages at build time, which stand beside the program.</summary>
public static class UnitListFiles
{
    /// <summary>Paths of the exported files, to be given to <see cref="Ingestion.Run"/>: before 2025-07-01 first.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [PathOf(UnitListState.Before2025July), PathOf(UnitListState.From2025July)];

    /// <summary>Every commune and province of both states, and every district of the first, for <see cref="KnownUnits"/>. Changes after 2025-07-01 are not in them.</summary>
    /// <exception cref="FaultException">CA1201 where a file is not there; its other faults where it is unusable.</exception>
    public static IReadOnlyList<KnownUnit> ReadKnownUnits() =>
        [.. KnownUnitsOf(UnitListState.Before2025July), .. KnownUnitsOf(UnitListState.From2025July)];

    private static IEnumerable<KnownUnit> KnownUnitsOf(UnitListState state)
    {
        var path = PathOf(state);
        if (!File.Exists(path))
            throw new FaultException([FileFaults.Unreadable(path)]);
        var file = new InputFile(Path.GetFileName(path), File.ReadAllBytes(path));
        var content = new UnitListSource(state).Read(file, state.ValidFrom);
        return content.Rows
            .Where(row => row.Table.Name == "unit_list")
            .Select(row => new KnownUnit(row.Cells[2], row.Cells[3], state.ValidFrom, state.ValidTo));
    }

    private static string PathOf(UnitListState state) => Path.Combine(AppContext.BaseDirectory, "reference", state.Dataset + ".json");
}

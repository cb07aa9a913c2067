using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>The files a new model starts with: SQL and yaml in the form of the house, and a first test case that fails until it is filled.</summary>
public static partial class ModelScaffold
{
    private const string FirstCase = "first_case";

    /// <summary>Writes the files of a model.</summary>
    /// <param name="root">The checkout: the folder with <c>warehouse</c> and <c>tests</c>.</param>
    /// <param name="address"><c>layer/area/name</c>, for example <c>core/unit/unit_ages</c>.</param>
    /// <param name="reads">Tables it will read, as <c>schema.table</c>; the key of the first becomes its own.</param>
    /// <param name="grain">What one row stands for, in English, after "One row per"; null to be filled in.</param>
    /// <returns>Paths of the files written, below the root.</returns>
    /// <exception cref="FaultException">CA1332 to CA1334: all faults of the request at once; nothing is written.</exception>
    public static IReadOnlyList<string> Write(string root, string address, IReadOnlyList<string> reads, string? grain)
    {
        var models = Path.Combine(root, "warehouse", "models");
        var parts = address.Split('/');
        if (parts.Length != 3 || LayerOf(parts[0]) is not { } layer || !parts.Skip(1).All(Name.IsMatch) || (layer == Layer.Staging && !StagingName.IsMatch(parts[2])))
            throw new FaultException([WarehouseFaults.BadModelName(address)]);
        var tables = TableContract.ReadAll(models).Select(contract => (contract.FullName, contract.Description))
            .Concat(ModelFolder.Read(models).Select(model => (model.FullName, model.Description)))
            .ToDictionary(table => table.FullName, table => table.Description);
        var fullName = $"{layer.Schema()}.{parts[2]}";
        var faults = reads.Where(table => !tables.ContainsKey(table) || !layer.MayRead().Contains(table.Split('.')[0]))
            .Select(table => WarehouseFaults.NotReadableBy(layer.Schema(), table, string.Join(", ", layer.MayRead())))
            .ToList();
        if (tables.ContainsKey(fullName))
            faults.Add(WarehouseFaults.ModelExists(fullName));
        if (faults.Count > 0)
            throw new FaultException(faults);

        var key = KeyOf(tables[reads[0]]);
        var cases = $"tests/warehouse/{layer.Schema()}/{parts[2]}/{FirstCase}";
        var files = new List<(string Path, string Text)>
        {
            ($"warehouse/models/{address}.sql", Sql(reads, key, grain)),
            ($"warehouse/models/{address}.yaml", Yaml(reads, key, grain)),
        };
        files.AddRange(reads.Select(table => ($"{cases}/{table}.csv", string.Join(',', tables[table].Columns.Select(column => column.Name)) + "\n")));
        // A row that no model yields, so that the case fails until someone says what is right.
        files.Add(($"{cases}/expect.csv", $"{string.Join(',', key.Select(column => column.Name))}\n{string.Join(',', key.Select(_ => "to_be_filled"))}\n"));
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return [.. files.Select(file => file.Path)];
    }

    private static Layer? LayerOf(string folder)
    {
        foreach (var layer in Enum.GetValues<Layer>())
        {
            if (layer.Schema() == folder)
                return layer;
        }

        return null;
    }

    private static IReadOnlyList<TableColumn> KeyOf(TableDescription table)
    {
        var key = table.Columns.Where(column => table.Key.Contains(column.Name)).ToArray();
        return key.Length > 0 ? key : [table.Columns[0]];
    }

    private static string Grain(string? grain) => grain is null ? "… (to be filled)" : grain.TrimEnd('.');

    private static string Sql(IReadOnlyList<string> reads, IReadOnlyList<TableColumn> key, string? grain) => $"""
        -- One row per {Grain(grain)}.
        -- Key: {string.Join(", ", key.Select(column => column.Name))}.  Reads: {string.Join(", ", reads)}.
        -- Units, what null means, and the one surprise: to be filled.
        with
        {string.Join(",\n", reads.Select(table => $"{table.Split('.')[1]} as (from {table})"))}
        select {string.Join(", ", key.Select(column => column.Name))}
        from {reads[0].Split('.')[1]}

        """.ReplaceLineEndings("\n");

    private static string Yaml(IReadOnlyList<string> reads, IReadOnlyList<TableColumn> key, string? grain) => $"""
        description: "To be filled: one sentence."
        grain: "one row per {Grain(grain).Replace("\"", "'", StringComparison.Ordinal)}"
        key: [{string.Join(", ", key.Select(column => column.Name))}]
        owner: warehouse
        sources: [{string.Join(", ", reads.Order(StringComparer.Ordinal))}]
        columns:
        {string.Join('\n', key.Select(column => $"  - {{name: {column.Name}, type: \"{column.Type}\", meaning: \"{column.Meaning.Replace("\"", "'", StringComparison.Ordinal)}\"}}"))}

        """.ReplaceLineEndings("\n");

    [GeneratedRegex("^[a-z][a-z0-9]*(_{1,2}[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name { get; }

    [GeneratedRegex("^stg_[a-z0-9]+__[a-z0-9_]+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StagingName { get; }
}

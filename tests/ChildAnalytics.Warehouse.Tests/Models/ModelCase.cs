using System.Globalization;
using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Models;
using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Tests.Models;

/// <summary>One folder tests/warehouse/&lt;layer&gt;/&lt;model&gt;/&lt;case&gt; or tests/warehouse/checks/&lt;check&gt;/&lt;case&gt;: given tables as csv, the rows expected of the model or the check. A missing cell is written null.</summary>
internal sealed class ModelCase(string folder)
{
    private const string Expected = "expect.csv";

    public string FullName { get; } = $"{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder)))}.{Path.GetFileName(Path.GetDirectoryName(folder))}";

    private bool IsCheck => FullName.StartsWith("checks.", StringComparison.Ordinal);

    private string CheckPath => Path.Combine(RepositoryFolders.Warehouse, "checks", FullName["checks.".Length..] + ".sql");

    /// <summary>Expected and found rows, each as one line, sorted.</summary>
    public (IReadOnlyList<string> Expected, IReadOnlyList<string> Found) Run()
    {
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        var contracts = TableContract.ReadAll(RepositoryFolders.Models);
        var models = ModelFolder.Read(RepositoryFolders.Models);
        foreach (var schema in TableContract.Schemas.Concat(Enum.GetValues<Layer>().Select(layer => layer.Schema())))
            session.Execute($"create schema {schema}");
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"create macro as_of() as date '{Workshop.AsOf:yyyy-MM-dd}'"));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Warehouse, "functions"), "*.sql").Order(StringComparer.Ordinal))
            session.Execute(File.ReadAllText(path));

        var graph = ModelGraph.From(session, models, contracts.Select(contract => contract.FullName));
        var given = Directory.EnumerateFiles(folder, "*.csv").Where(path => Path.GetFileName(path) != Expected).ToDictionary(path => Path.GetFileNameWithoutExtension(path));
        var tables = contracts.ToDictionary(contract => contract.FullName, contract => contract.Description)
            // A check reads finished tables: those not given are empty.
            .Concat(models.Where(model => IsCheck || given.ContainsKey(model.FullName)).ToDictionary(model => model.FullName, model => model.Description));
        foreach (var (name, description) in tables)
        {
            session.Execute($"create table {name} ({string.Join(", ", description.Columns.Select(column => $"{SqlText.Identifier(column.Name)} {column.Type}"))})");
            if (given.Remove(name, out var path))
                session.Execute($"insert into {name} by name select * from {Csv(path)}");
        }

        Assert.Empty(given.Keys);
        var done = tables.Select(table => table.Key).ToHashSet();
        if (!IsCheck)
            Make(graph.Ordered.First(model => model.FullName == FullName));
        var file = Path.Combine(folder, Expected);
        var columns = File.ReadLines(file).First().Split(',');
        return (Lines(session, Csv(file), columns), Lines(session, IsCheck ? $"({File.ReadAllText(CheckPath)})" : FullName, columns));

        void Make(Model model)
        {
            foreach (var name in graph.Reads(model).Where(name => !done.Contains(name)))
                Make(graph.Ordered.First(other => other.FullName == name));
            session.Execute($"create table {model.FullName} as {model.Sql}");
            done.Add(model.FullName);
        }
    }

    private static string Csv(string path) =>
        $"read_csv({SqlText.Literal(path)}, header = true, all_varchar = true, delim = ',', quote = '\"', nullstr = 'null', auto_detect = true)";

    // Numbers are compared to 9 decimals: sums of a few doubles differ by less, a wrong formula by more.
    private static IReadOnlyList<string> Lines(DuckDbSession session, string relation, string[] columns)
    {
        var cells = columns.Select(column => $"coalesce(round(try_cast({SqlText.Identifier(column)}::varchar as double), 9)::varchar, {SqlText.Identifier(column)}::varchar, 'null')");
        return [.. session.Query($"select concat_ws(' | ', {string.Join(", ", cells)}) from {relation}", reader => reader.GetString(0)).Order(StringComparer.Ordinal)];
    }
}

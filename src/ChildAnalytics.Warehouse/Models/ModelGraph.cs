using ChildAnalytics.Domain.Faults;
using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>Which model reads which table, taken from the SQL itself.</summary>
public sealed class ModelGraph
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> readsByModel;

    private ModelGraph(IReadOnlyList<Model> ordered, IReadOnlyDictionary<string, IReadOnlyList<string>> readsByModel)
    {
        Ordered = ordered;
        this.readsByModel = readsByModel;
    }

    /// <summary>All models, each after everything it reads; the same order for the same files.</summary>
    public IReadOnlyList<Model> Ordered { get; }

    /// <summary>Tables a model reads, as <c>schema.table</c>, by name.</summary>
    public IReadOnlyList<string> Reads(Model model) => readsByModel[model.FullName];

    /// <summary>Reads the SQL of all models and orders them.</summary>
    /// <param name="session">Used for its parser only; no table is touched.</param>
    /// <param name="models">The models.</param>
    /// <param name="existing">Tables that stand before any model runs, as <c>schema.table</c>.</param>
    /// <exception cref="FaultException">All of CA1303 (not one select), CA1304 (unknown table), CA1306 (layer), or CA1305 (cycle), by name.</exception>
    public static ModelGraph From(DuckDbSession session, IReadOnlyList<Model> models, IEnumerable<string> existing)
    {
        var known = existing.Concat(models.Select(model => model.FullName)).ToHashSet();
        var faults = new List<Fault>();
        var reads = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var model in models)
        {
            var (tables, error) = SqlTables.ReadBy(session, model.Sql);
            reads[model.FullName] = tables;
            if (error is not null)
                faults.Add(WarehouseFaults.NotOneSelect(model.Path, error));
            faults.AddRange(tables.Where(table => !known.Contains(table)).Select(table => WarehouseFaults.UnknownTable(model.Path, table)));
            faults.AddRange(tables
                .Where(table => known.Contains(table) && !model.Layer.MayRead().Contains(table.Split('.')[0]))
                .Select(table => WarehouseFaults.LayerBroken(model.Path, table)));
        }

        return faults.Count == 0 ? new ModelGraph(Order(models, reads), reads) : throw new FaultException(faults);
    }

    private static List<Model> Order(IReadOnlyList<Model> models, Dictionary<string, IReadOnlyList<string>> reads)
    {
        var byName = models.ToDictionary(model => model.FullName);
        var ordered = new List<Model>();
        var done = new HashSet<string>();
        var open = new List<string>();
        foreach (var model in models)
            Visit(model);
        return ordered;

        void Visit(Model model)
        {
            if (done.Contains(model.FullName))
                return;
            var start = open.IndexOf(model.FullName);
            if (start >= 0)
                throw new FaultException([WarehouseFaults.Cycle(model.Path, string.Join(" → ", [.. open.Skip(start), model.FullName]))]);
            open.Add(model.FullName);
            foreach (var table in reads[model.FullName])
            {
                if (byName.TryGetValue(table, out var next))
                    Visit(next);
            }

            open.RemoveAt(open.Count - 1);
            done.Add(model.FullName);
            ordered.Add(model);
        }
    }
}

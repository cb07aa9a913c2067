using ChildAnalytics.Warehouse.Tables;

namespace ChildAnalytics.Warehouse.Models;

/// <summary>One table or view, written as one select in a file of its name.</summary>
/// <param name="Layer">Where it belongs.</param>
/// <param name="Name">Name of its file and of its table.</param>
/// <param name="Path">The SQL file.</param>
/// <param name="Sql">The select, without a closing semicolon.</param>
/// <param name="Description">Its yaml twin.</param>
public sealed record Model(Layer Layer, string Name, string Path, string Sql, TableDescription Description)
{
    /// <summary><c>schema.table</c>.</summary>
    public string FullName => $"{Layer.Schema()}.{Name}";
}

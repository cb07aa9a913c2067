namespace ChildAnalytics.Warehouse.Models;

/// <summary>What each <see cref="Layer"/> is stored as and may read (STYLE 3).</summary>
public static class LayerExtensions
{
    /// <summary>Schema and folder.</summary>
    public static string Schema(this Layer layer) => layer switch
    {
        Layer.Staging => "staging",
        Layer.Core => "core",
        _ => "marts",
    };

    /// <summary>Schemas a model of the layer may read.</summary>
    public static IReadOnlyList<string> MayRead(this Layer layer) => layer switch
    {
        Layer.Staging => ["raw"],
        Layer.Core => ["staging", "seed", "core"],
        _ => ["seed", "core", "engine", "marts", "staging"],
    };

    /// <summary><c>view</c> or <c>table</c>.</summary>
    public static string StoredAs(this Layer layer) => layer == Layer.Staging ? "view" : "table";
}

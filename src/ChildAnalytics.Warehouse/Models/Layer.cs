namespace ChildAnalytics.Warehouse.Models;

/// <summary>Layers that are made by SQL models, in the order they are built; engines run between core and marts.</summary>
public enum Layer
{
    /// <summary>Views that rename, cast and parse one raw table each.</summary>
    Staging,

    /// <summary>Harmonised tables.</summary>
    Core,

    /// <summary>Tables that pages, notebooks and exports read.</summary>
    Marts,
}

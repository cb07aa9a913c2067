namespace ChildAnalytics.Planning.Menus;

/// <summary>Items whose points hang together because they read the same measures, or because the lowest of them counts; apart from all other blocks.</summary>
/// <param name="Id">Its items' ids, joined by a plus sign.</param>
/// <param name="Options">Every joint state with exact points that fails no knock-out; exactly one is taken. Never empty.</param>
public sealed record MenuBlock(string Id, IReadOnlyList<MenuOption> Options);

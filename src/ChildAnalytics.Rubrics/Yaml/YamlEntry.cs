using YamlDotNet.RepresentationModel;

namespace ChildAnalytics.Rubrics.Yaml;

/// <summary>One entry of a mapping keyed by date or year.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Line">Its line.</param>
/// <param name="Value">What stands under it.</param>
/// <param name="Record">The same as a record; null where it is no mapping.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value, YamlRecord? Record);

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChildAnalytics.Rubrics.Yaml;

/// <summary>What the readers ask of a bare node.</summary>
internal static class YamlNodeExtensions
{
    /// <summary>Line of the file, from 1.</summary>
    public static int Line(this YamlNode node) => checked((int)node.Start.Line);

    /// <summary>Whether an unquoted null stands there; a quoted "null" is a text.</summary>
    public static bool IsNull(this YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "null" or "~" };
}

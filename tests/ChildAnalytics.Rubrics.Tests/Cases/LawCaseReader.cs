using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChildAnalytics.Rubrics.Tests.Cases;

/// <summary>Reads the cases of <c>tests/rubrics</c>.</summary>
internal static class LawCaseReader
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new DayConverter())
        .Build();

    /// <summary>All cases of a folder, with what their file shares filled in.</summary>
    public static IReadOnlyList<LawCase> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(RepositoryFolders.Cases, folder), "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Points as from and to, and whether the upper end itself is out of reach.</summary>
    public static (decimal From, decimal To, bool Below) Points(string text)
    {
        var match = Regex.Match(text, @"^(?<from>[\d.]+?)(\.\.(?<below><)?(?<to>[\d.]+))?$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"'{text}' is no number of points.");
        var from = Number(match.Groups["from"].Value);
        return (from, match.Groups["to"].Success ? Number(match.Groups["to"].Value) : from, match.Groups["below"].Success);
    }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<LawCase> Read(string path)
    {
        var file = Yaml.Deserialize<LawCaseFile>(File.ReadAllText(path));
        foreach (var one in file.Cases)
        {
            one.RuleSet = one.RuleSet.Length > 0 ? one.RuleSet : file.RuleSet;
            one.Citation = one.Citation.Length > 0 ? one.Citation : file.Citation;
            one.Tolerance ??= file.Tolerance;
        }

        return file.Cases;
    }

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            DateOnly.ParseExact(parser.Consume<Scalar>().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}

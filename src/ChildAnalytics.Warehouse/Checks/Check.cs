using System.Text.RegularExpressions;
using ChildAnalytics.Domain.Faults;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChildAnalytics.Warehouse.Checks;

/// <summary>A rule that spans models: a select whose rows are the offenders, and the yaml twin that names it.</summary>
public sealed partial record Check
{
    /// <summary>Stable id, CA14xx.</summary>
    public required string RuleId { get; init; }

    /// <summary><c>stop</c> blocks publishing, <c>warn</c> does not.</summary>
    public required string Level { get; init; }

    /// <summary>What is wrong where it finds a row, in a few words.</summary>
    public required CheckTitle Title { get; init; }

    /// <summary>What must hold, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>A column of its rows whose value is a key of <c>core.unit_partitions</c>, never null; null where it looks at the nation as a whole.</summary>
    /// <remarks>It promises what <see cref="Tables.TableDescription.Partition"/> promises: rows of one partition rest on rows of the same partition, and on tables without one.</remarks>
    public string? Partition { get; init; }

    /// <summary>Whether engines wait for it: scores and forecasts of units that contradict each other would be wrong or not to be made at all.</summary>
    public bool BeforeEngines { get; init; }

    /// <summary>The numbers it compares with; the SQL reads each as <c>getvariable('name')</c>. Empty where it has none.</summary>
    public IReadOnlyList<CheckLimit> Limits { get; init; } = [];

    /// <summary>The SQL file.</summary>
    [YamlIgnore]
    public string Path { get; init; } = "";

    /// <summary>Name of the file.</summary>
    [YamlIgnore]
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The value of one of its limits.</summary>
    /// <exception cref="FaultException">CA1302: the twin states no limit of this name.</exception>
    public double Limit(string name) => Limits.FirstOrDefault(limit => limit.Name == name)?.Value
        ?? throw new FaultException([WarehouseFaults.NotReadable(System.IO.Path.ChangeExtension(Path, ".yaml"), $"limit {name} is missing")]);

    /// <summary>All checks of a folder, by file name.</summary>
    /// <exception cref="FaultException">CA1301: a check without its twin. CA1302: a twin that cannot be read.</exception>
    public static IReadOnlyList<Check> ReadAll(string checksFolder) =>
        [.. Directory.EnumerateFiles(checksFolder, "*.sql").Order(StringComparer.Ordinal).Select(Read)];

    private static Check Read(string path)
    {
        var twin = System.IO.Path.ChangeExtension(path, ".yaml");
        if (!File.Exists(twin))
            throw new FaultException([WarehouseFaults.TwinMissing(path, twin)]);
        try
        {
            var check = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .WithTypeMapping<IReadOnlyList<CheckLimit>, List<CheckLimit>>()
                .Build()
                .Deserialize<Check>(File.ReadAllText(twin));
            if (check.Level is not ("stop" or "warn"))
                throw new FaultException([WarehouseFaults.NotReadable(twin, $"level {check.Level}, expected stop or warn")]);
            // A limit that is not set reads as null in SQL, and the check would be silent.
            var read = LimitRead().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).Except(check.Limits.Select(limit => limit.Name)).ToArray();
            return read.Length == 0
                ? check with { Path = path }
                : throw new FaultException([WarehouseFaults.NotReadable(twin, $"limit {string.Join(", ", read)} is read by the SQL and not stated")]);
        }
        catch (YamlException fault)
        {
            throw new FaultException([WarehouseFaults.NotReadable(twin, fault.InnerException?.Message ?? fault.Message)]);
        }
    }

    [GeneratedRegex(@"getvariable\('(?<name>\w+)'\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LimitRead();
}

using System.Globalization;
using ChildAnalytics.Domain.Faults;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChildAnalytics.Warehouse.Publishing;

/// <summary>The house's rules of publication on one day, from <c>warehouse/publication/rules.yaml</c>.</summary>
public sealed record PublicationRules
{
    /// <summary>A reason is asked for above this share of the verdicts of one rule set and monitoring year, percent.</summary>
    public required decimal FlipSharePercent { get; init; }

    /// <summary>Fewer flips than this never ask.</summary>
    public required int FewestFlips { get; init; }

    /// <summary>A forecast of a percentage counts as changed where its mean moves by more points.</summary>
    public required decimal MeanTolerancePoints { get; init; }

    /// <summary>Any other forecast counts as changed where its mean moves by more percent of the value before.</summary>
    public required decimal MeanTolerancePercent { get; init; }

    /// <summary>Snapshots kept because they are the newest, 2 or more.</summary>
    public required int KeepNewest { get; init; }

    /// <summary>Whether the first snapshot of each month is kept as well.</summary>
    public required bool KeepFirstOfMonth { get; init; }

    /// <summary>Ids kept for good.</summary>
    public required IReadOnlyList<string> Keep { get; init; }

    /// <summary>Who set the rules.</summary>
    public required string Source { get; init; }

    /// <summary>The rules in force on a day; before the first day of the file, the first ones.</summary>
    /// <param name="warehouseFolder">The folder with <c>publication/rules.yaml</c>.</param>
    /// <param name="day">The day spoken of.</param>
    /// <exception cref="FaultException">CA1323: the file is missing, incomplete or out of range.</exception>
    public static PublicationRules Read(string warehouseFolder, DateOnly day)
    {
        var path = Path.Combine(warehouseFolder, "publication", "rules.yaml");
        try
        {
            var file = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .WithTypeMapping<IReadOnlyList<string>, List<string>>()
                .Build()
                .Deserialize<RulesFile?>(File.ReadAllText(path)) ?? throw new FormatException("values");
            var values = file.Values
                .Select(value => (From: DateOnly.ParseExact(value.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture), Rules: value.Value))
                .OrderBy(value => value.From)
                .ToArray();
            if (values.Length == 0)
                throw new FormatException("values");
            var rules = values.LastOrDefault(value => value.From <= day, values[0]).Rules;
            return rules is { KeepNewest: >= 2, FlipSharePercent: >= 0 and <= 100, FewestFlips: >= 0, MeanTolerancePoints: >= 0, MeanTolerancePercent: >= 0 }
                ? rules
                : throw new FormatException("keep_newest >= 2, flip_share_percent 0-100, others >= 0");
        }
        catch (Exception fault) when (fault is YamlException or IOException or FormatException)
        {
            throw new FaultException([PublicationFaults.RulesUnreadable(path, fault.InnerException?.Message ?? fault.Message)]);
        }
    }

    private sealed record RulesFile
    {
        public required Dictionary<string, PublicationRules> Values { get; init; }
    }
}

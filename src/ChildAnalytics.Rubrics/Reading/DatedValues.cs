using ChildAnalytics.Rubrics.Faults;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Values keyed by the first day each is in force; a value holds until the day before the next.</summary>
/// <param name="Steps">In ascending order of days.</param>
/// <param name="ConfirmedOn">Last day someone checked that the newest value still holds; null where the file has a fault there.</param>
internal sealed record DatedValues<T>(IReadOnlyList<DatedValue<T>> Steps, DateOnly? ConfirmedOn)
    where T : class
{
    /// <summary>The step in force on a day; null before the first.</summary>
    public DatedValue<T>? At(DateOnly date) => Steps.LastOrDefault(step => step.From <= date);

    /// <summary>Reads <c>values</c> and <c>confirmed_on</c> of a file.</summary>
    public static DatedValues<T> Read(YamlRecord file, Func<YamlRecord, T> read)
    {
        const string expectedWord = "expected";
        var confirmedOn = file.Date("confirmed_on");
        var steps = new List<DatedValue<T>>();
        foreach (var entry in file.Entries("values"))
        {
            var isExpected = entry.Value is YamlDotNet.RepresentationModel.YamlScalarNode { Value: expectedWord };
            if (entry.Record is null && !isExpected && !entry.Value.IsNull())
                file.ReportAt(LawFaults.WrongForm, entry.Line, entry.Key, $"key: value, null, {expectedWord}", entry.Value.ToString());
            var value = entry.Record is null ? null : read(entry.Record);
            if (YamlRecord.ParseDate(entry.Key) is not { } from)
                file.ReportAt(LawFaults.WrongForm, entry.Line, "values", YamlRecord.DateForm, entry.Key);
            else if (steps.Count > 0 && from <= steps[^1].From)
                file.ReportAt(LawFaults.DatesNotSorted, entry.Line, "values", $"> {steps[^1].From:yyyy-MM-dd}", entry.Key);
            else if (steps.Count > 0 && steps[^1] is { IsExpected: false, Value: null } && (entry.Record is not null || isExpected))
                file.ReportAt(LawFaults.DatesWithGap, entry.Line, "values", $"{steps[^1].From:yyyy-MM-dd}", $"{steps[^1].From:yyyy-MM-dd}: null → {entry.Key}");
            else
                steps.Add(new DatedValue<T>(from, isExpected, value));
        }

        return new DatedValues<T>(steps, confirmedOn);
    }
}

/// <summary>One step of <see cref="DatedValues{T}"/>.</summary>
/// <param name="From">First day.</param>
/// <param name="IsExpected">True where a change is announced and its content not yet known.</param>
/// <param name="Value">The value; null where nothing is in force from that day, or nothing is known.</param>
internal sealed record DatedValue<T>(DateOnly From, bool IsExpected, T? Value)
    where T : class;

using ChildAnalytics.Domain.Time;

namespace ChildAnalytics.Etl.Units;

/// <summary>Which codes name a commune or a province on the map of a period. Codes are reused, so a code is asked for together with a period.</summary>
public sealed class KnownUnits
{
    private readonly ILookup<string, KnownUnit> byCode;

    /// <summary>Takes every state of every commune, district and province; the order does not matter.</summary>
    public KnownUnits(IEnumerable<KnownUnit> states)
    {
        All = [.. states];
        byCode = All.ToLookup(state => state.Code);
    }

    /// <summary>Every state, in the order given.</summary>
    public IReadOnlyList<KnownUnit> All { get; }

    /// <summary>The unit of that code on the last day of the period, which is the map a report of the period is drawn up on; null where there is none.</summary>
    public KnownUnit? Find(string code, Period period)
    {
        var day = period.LastDay;
        return byCode[code].FirstOrDefault(unit => unit.ValidFrom <= day && (unit.ValidTo is not { } last || day <= last));
    }
}

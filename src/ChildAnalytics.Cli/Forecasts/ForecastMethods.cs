using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Forecasting.Backtesting;
using ChildAnalytics.Forecasting.Models.Classic;

namespace ChildAnalytics.Cli.Forecasts;

/// <summary>The methods of <c>forecast</c> by name, and the limits of its options.</summary>
internal static class ForecastMethods
{
    /// <summary>The engine's own choice for the unit and length.</summary>
    public const string Auto = "auto";

    /// <summary>Longest horizon and most origins that can be asked for.</summary>
    public const int LongestHorizon = 100;

    /// <summary>Methods that can be back-tested.</summary>
    public static string[] Tested { get; } = [.. Enum.GetValues<ClassicMethod>().Select(method => method.Name()), PooledBacktest.MethodName];

    /// <summary>All methods.</summary>
    public static string[] All { get; } = [.. Tested, Auto];

    /// <summary>What is wrong with the options; empty for nothing.</summary>
    public static IReadOnlyList<Fault> Check(IEnumerable<string> methods, string[] known, params (string Option, int Value)[] numbers) =>
    [
        .. methods.Where(method => !known.Contains(method)).Select(method => ForecastFaults.UnknownMethod(method, known)),
        .. numbers.Where(number => number.Value is < 1 or > LongestHorizon).Select(number => ForecastFaults.NotPositive(number.Option, number.Value)),
    ];
}

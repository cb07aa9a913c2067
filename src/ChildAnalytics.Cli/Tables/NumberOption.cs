using System.CommandLine;
using System.Globalization;
using System.Numerics;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Tables;

/// <summary>An option whose value is a number of some range, with a decimal point whatever the machine's language.</summary>
internal static class NumberOption
{
    /// <summary>The option; anything but an allowed number is wrong usage, answered with <paramref name="expected"/>.</summary>
    public static Option<T> Of<T>(string option, T usual, Func<T, bool> isAllowed, LocalisedText expected)
        where T : struct, INumber<T> => new(option)
        {
            Description = $"{expected.Vi} / {expected.En}",
            DefaultValueFactory = _ => usual,
            CustomParser = argument =>
            {
                var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && isAllowed(number))
                    return number;
                argument.AddError($"{option}: cần {expected.Vi}, gặp “{text}” / expected {expected.En}, found “{text}”.");
                return default;
            },
        };
}

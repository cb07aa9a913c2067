using System.Diagnostics.CodeAnalysis;

namespace ChildAnalytics.Etl.Samples;

/// <summary>Which part of the country a sample covers.</summary>
/// <param name="ProvinceCode">Two-digit province code of the current map; null for the whole nation.</param>
public sealed record SampleScope(string? ProvinceCode)
{
    private const string ProvincePrefix = "province:";

    /// <summary>Reads <c>nation</c> or <c>province:75</c>; anything else is refused.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SampleScope? scope)
    {
        scope = null;
        if (text == "nation")
            scope = new SampleScope(ProvinceCode: null);
        else if (text is not null && text.StartsWith(ProvincePrefix, StringComparison.Ordinal)
            && text.Length == ProvincePrefix.Length + 2 && text[^2..].All(char.IsAsciiDigit))
            scope = new SampleScope(text[^2..]);
        return scope is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => ProvinceCode is null ? "nation" : ProvincePrefix + ProvinceCode;
}

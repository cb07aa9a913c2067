using System.Globalization;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Output;

/// <summary>Which language a run speaks: <c>--lang</c>, else the locale of the machine, else Vietnamese.</summary>
internal static class CommandLanguage
{
    /// <summary>The language for <paramref name="option"/> (<c>vi</c>, <c>en</c> or null) on a machine with <paramref name="locale"/>.</summary>
    public static Language From(string? option, CultureInfo locale) => option switch
    {
        "vi" => Language.Vi,
        "en" => Language.En,
        _ => locale.TwoLetterISOLanguageName == "en" ? Language.En : Language.Vi,
    };
}

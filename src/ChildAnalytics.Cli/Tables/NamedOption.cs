using System.CommandLine;

namespace ChildAnalytics.Cli.Tables;

/// <summary>An option whose value is one of some named things.</summary>
internal static class NamedOption
{
    /// <summary>The option; a name <paramref name="named"/> does not know is wrong usage, answered with <paramref name="names"/>.</summary>
    public static Option<T?> Of<T>(string option, Func<string, T?> named, IReadOnlyList<string> names)
        where T : class
    {
        var list = string.Join(" | ", names);
        return new Option<T?>(option)
        {
            Description = list,
            CustomParser = argument =>
            {
                var name = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
                var found = named(name);
                if (found is null)
                    argument.AddError($"{option}: cần một trong {list}, gặp “{name}” / expected one of {list}, found “{name}”.");
                return found;
            },
        };
    }
}

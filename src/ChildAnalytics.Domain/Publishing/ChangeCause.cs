using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Domain.Publishing;

/// <summary>Why a published statement differs from the one before: the words of the four causes.</summary>
public static class ChangeCause
{
    /// <summary>The causes by their names in tables, in the order they are told.</summary>
    public static IReadOnlyList<(string Name, LocalisedText Text)> All { get; } =
    [
        ("data", new("số liệu", "data")),
        ("boundary", new("địa giới", "boundary")),
        ("rule", new("quy tắc", "rule")),
        ("model", new("mô hình", "model")),
    ];

    /// <summary>Several causes joined by a plus, in words: "số liệu và mô hình". A name that is unknown stays as it is.</summary>
    public static string Describe(string causes, Language language) => string.Join(
        language == Language.Vi ? " và " : " and ",
        causes.Split('+').Select(name => All.FirstOrDefault(cause => cause.Name == name, (Name: name, Text: new LocalisedText(name, name))).Text.In(language)));
}

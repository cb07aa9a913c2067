namespace ChildAnalytics.Domain.Faults;

/// <summary>Something wrong in what a person or a file gave us: a finding with a stable id, not an exception.</summary>
/// <param name="Id">Stable id, <c>CA</c> and four digits, listed once in <c>src/docs/faults.md</c>.</param>
/// <param name="Message">What is wrong, in a sentence an officer of a commune understands.</param>
/// <param name="Expected">What should stand there, for example "số từ 0 đến 100"; empty where the message says it.</param>
/// <param name="Found">What stands there, verbatim; empty where nothing stands there.</param>
/// <param name="Where">File, sheet, row and column, as far as known.</param>
/// <param name="Remedy">What to do next.</param>
public sealed record Fault(
    string Id,
    LocalisedText Message,
    string Expected,
    string Found,
    FaultLocation Where,
    LocalisedText Remedy)
{
    /// <summary>The fault as one line for a terminal or a log, in <paramref name="language"/>.</summary>
    public string Describe(Language language)
    {
        var (expected, found) = language == Language.Vi ? ("cần", "gặp") : ("expected", "found");
        var details = new List<string>();
        if (Expected.Length > 0)
            details.Add($"{expected}: {Expected}");
        if (Found.Length > 0)
            details.Add($"{found}: “{Found}”");
        var middle = details.Count == 0 ? "" : $" ({string.Join("; ", details)})";
        return $"{Id} {Where.Describe(language)}: {Message.In(language)}{middle}. {Remedy.In(language)}";
    }
}

using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Scoring.WhatIf;

/// <summary>Suppositions as one short text that fits an address: <c>dat.A:800,nguong.TC02.1:97</c>. The order says nothing.</summary>
public static class ChangeWords
{
    /// <summary>Most suppositions in one text.</summary>
    public const int Most = 200;

    private static readonly (ChangeKind Kind, string Name)[] Names =
    [
        (ChangeKind.PassMark, "dat"), (ChangeKind.CriterionPoints, "tc"), (ChangeKind.Threshold, "nguong"), (ChangeKind.BandPoints, "diem"), (ChangeKind.Setting, "ch"),
        (ChangeKind.UnitList, "ds"), (ChangeKind.MissingFacts, "thieu"), (ChangeKind.UnknownPoints, "chua-ro"), (ChangeKind.Figure, "so"),
    ];

    /// <summary>Short name of a kind in the text.</summary>
    public static string Name(ChangeKind kind) => Array.Find(Names, pair => pair.Kind == kind).Name;

    /// <summary>Writes suppositions, sorted, so that the same ones give the same text.</summary>
    public static string Write(IEnumerable<RuleChange> changes) => string.Join(',', changes.Select(change => change.Token).Order(StringComparer.Ordinal));

    /// <summary>Reads a text; an equals sign may stand for the colon.</summary>
    /// <param name="text">As typed or sent; empty gives no suppositions.</param>
    /// <param name="faults">Takes a fault for each word that cannot be read (CA1930), that stands twice (CA1931), and for too many (CA1932).</param>
    public static IReadOnlyList<RuleChange> Read(string? text, ICollection<Fault> faults)
    {
        var changes = new List<RuleChange>();
        var words = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length > Most)
        {
            faults.Add(WhatIfFaults.TooMany(words.Length));
            return changes;
        }

        foreach (var word in words)
        {
            var sign = word.IndexOfAny([':', '=']);
            var key = sign < 0 ? word : word[..sign];
            var value = sign < 0 ? "" : word[(sign + 1)..].Trim();
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            var name = dot < 0 ? key : key[..dot];
            var subject = dot < 0 ? "" : key[(dot + 1)..].Trim();
            var known = Array.Find(Names, pair => pair.Name == name);
            var change = new RuleChange(known.Kind, subject, value);
            if (known.Name is null || value.Length == 0 || (subject.Length == 0) != (known.Kind is ChangeKind.MissingFacts or ChangeKind.UnknownPoints))
                faults.Add(WhatIfFaults.Unreadable(word));
            else if (changes.Exists(other => other.Key == change.Key))
                faults.Add(WhatIfFaults.Twice(word));
            else
                changes.Add(change);
        }

        return changes;
    }
}

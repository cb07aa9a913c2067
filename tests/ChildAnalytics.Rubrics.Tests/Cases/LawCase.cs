namespace ChildAnalytics.Rubrics.Tests.Cases;

/// <summary>A file of <c>tests/rubrics</c>: what its cases share.</summary>
internal sealed class LawCaseFile
{
    /// <summary>Set its cases are judged by, where a case names no other.</summary>
    public string RuleSet { get; set; } = "";

    /// <summary>Where the expected values are said, where a case names nothing else.</summary>
    public string Citation { get; set; } = "";

    /// <summary>Points by which a result may differ; 0, since points are exact.</summary>
    public decimal Tolerance { get; set; }

    public List<LawCase> Cases { get; set; } = [];
}

/// <summary>One case a lawyer can read: a commune on a day, what is known of it, and what the rule set must say.</summary>
internal sealed class LawCase
{
    public string Name { get; set; } = "";

    public string RuleSet { get; set; } = "";

    public DateOnly Date { get; set; }

    /// <summary>type, province, district, mountain, island, especially_difficult.</summary>
    public Dictionary<string, string> Unit { get; set; } = [];

    /// <summary>Measure to <c>19/20</c>, <c>95</c>, <c>94..96</c>, <c>yes</c> or <c>no</c>.</summary>
    public Dictionary<string, string> Input { get; set; } = [];

    /// <summary>The same for the years before, the nearest first.</summary>
    public List<Dictionary<string, string>> Earlier { get; set; } = [];

    public Dictionary<string, string> Settings { get; set; } = [];

    /// <summary>Item, criterion or <c>total</c> to points (<c>50</c>, <c>0..75</c>, <c>0..&lt;50</c>); verdicts, class, pass_mark and in_force by name.</summary>
    public Dictionary<string, string> Expect { get; set; } = [];

    public string Citation { get; set; } = "";

    public decimal? Tolerance { get; set; }

    public override string ToString() => $"{RuleSet} {Date:yyyy-MM-dd} {Name}";
}

using ChildAnalytics.Rubrics;
using ChildAnalytics.Scoring.WhatIf;
using ChildAnalytics.Warehouse;

namespace ChildAnalytics.Cli.Build;

/// <summary>Hands on every version of every rule set whole, so that a reader of a publication can score again under changed rules.</summary>
internal static class RuleDefinitionTable
{
    private static readonly string[] Columns = ["rule_set_id", "in_force_from", "in_force_to", "definition"];

    /// <summary>Writes <c>seed.rule_definition</c>.</summary>
    public static void Write(WarehouseBuild build, LawLibrary law) => build.WriteTable(
        "seed",
        "rule_definition",
        Columns,
        law.RuleSets.Select(set => (object?[])[set.Id, set.InForceFrom, set.InForceTo, RuleDocument.Of(set, law.Measures).ToJson()]));
}

namespace ChildAnalytics.Planning.Menus;

/// <summary>All that could be improved in a commune under one rule set, and what each choice scores: what a plan is chosen from.</summary>
/// <param name="Criteria">In the document's order.</param>
/// <param name="Levels">Levels of every measure that can be changed, the present one included.</param>
/// <param name="Blocks">Of their options exactly one each is taken; points add up over blocks and the fixed points of the criteria.</param>
public sealed record ImprovementMenu(IReadOnlyList<MenuCriterion> Criteria, IReadOnlyList<MeasureLevel> Levels, IReadOnlyList<MenuBlock> Blocks);

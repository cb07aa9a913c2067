namespace ChildAnalytics.Warehouse.Models;

/// <summary>What became of a step of a build.</summary>
public enum StepOutcome
{
    /// <summary>Its tables were made from nothing.</summary>
    Built,

    /// <summary>Only the parts of its tables were made whose inputs had changed.</summary>
    PartlyBuilt,

    /// <summary>Nothing it reads had changed, so its tables stand as they were.</summary>
    Unchanged,

    /// <summary>The build database could not be used any more and was thrown away; all steps run from nothing.</summary>
    StartedAnew,
}

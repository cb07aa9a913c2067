namespace ChildAnalytics.Scoring.Settings;

/// <summary>What an item gives whose measure is 0 out of 0: no case arose. Setting <c>vacuous_item</c>.</summary>
public enum VacuousItemRule
{
    /// <summary>The points stay open, from none to all; both totals are shown.</summary>
    Undetermined,

    /// <summary>All points.</summary>
    Full,

    /// <summary>No points.</summary>
    Zero,

    /// <summary>The item leaves the sheet: it gives no points and breaks no condition; the pass mark stays as it is.</summary>
    LeaveOut,
}

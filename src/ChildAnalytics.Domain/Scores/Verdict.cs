namespace ChildAnalytics.Domain.Scores;

/// <summary>Answer to one condition of recognition; follows from bounds, so that missing data never counts as zero.</summary>
public enum Verdict
{
    /// <summary>Holds whatever the open points turn out to be.</summary>
    Met,

    /// <summary>Fails whatever the open points turn out to be.</summary>
    NotMet,

    /// <summary>Depends on what is open.</summary>
    Undetermined,
}

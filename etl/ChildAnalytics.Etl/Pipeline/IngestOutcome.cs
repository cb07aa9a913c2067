namespace ChildAnalytics.Etl.Pipeline;

/// <summary>What became of one file.</summary>
public enum IngestOutcome
{
    /// <summary>Landed, every row accepted.</summary>
    Accepted,

    /// <summary>Landed, but some rows were set aside.</summary>
    AcceptedWithQuarantine,

    /// <summary>Not landed: the file as a whole is unusable.</summary>
    Refused,

    /// <summary>Not landed: the same bytes landed before.</summary>
    Duplicate,
}

namespace ChildAnalytics.Scoring.Ranking.Confidence;

/// <summary>Which statements about two units j and k are still open, that is, not rejected.</summary>
[Flags]
internal enum PairSide : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>"j is not above k", tested by how far j's error exceeds k's.</summary>
    JAbove = 1,

    /// <summary>"k is not above j".</summary>
    KAbove = 2,

    /// <summary>Both.</summary>
    Both = JAbove | KAbove,
}

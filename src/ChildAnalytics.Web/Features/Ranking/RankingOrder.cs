namespace ChildAnalytics.Web.Features.Ranking;

/// <summary>What a ranking is sorted by, as its key in the address says (<c>xep</c>).</summary>
public enum RankingOrder
{
    /// <summary><c>hang</c>: best possible rank, then worst.</summary>
    Rank,

    /// <summary><c>ten</c>: name, đ after d.</summary>
    Name,

    /// <summary><c>diem</c>: most certain points first.</summary>
    Points,

    /// <summary><c>ket-luan</c>: met, undetermined, not met.</summary>
    Verdict,
}

using ChildAnalytics.Marts.Ratings;
using ChildAnalytics.Marts.Rounds;
using ChildAnalytics.Web.Formats;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Rounds;

/// <summary>Rounds of recognition of a commune, apart from its years of monitoring: what its figures give in each that is over, and which come.</summary>
public partial class RoundsCard
{
    /// <summary>The commune.</summary>
    [Parameter, EditorRequired]
    public required string CommuneId { get; set; }

    /// <summary>Rules of the page; rounds are shown under the same ones.</summary>
    [Parameter, EditorRequired]
    public required PublishedRuleSet Rules { get; set; }

    /// <summary>All rounds, oldest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RecognitionRound> Rounds { get; set; }

    /// <summary>Outcomes of those that are over.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<RoundResult> Results { get; set; }

    /// <summary>Day of the publication.</summary>
    [Parameter, EditorRequired]
    public required DateOnly AsOf { get; set; }

    private IReadOnlyList<(RecognitionRound Round, RoundResult Result)> Past =>
        [.. Results.Select(result => (Rounds.First(round => round.Id == result.RoundId), result)).Reverse()];

    private IEnumerable<RecognitionRound> Coming => Rounds.Where(round => round.LastDay > AsOf).Take(1);

    private string Lead => Past is [var (round, result), ..]
        ? $"Kỳ gần nhất, {RoundWords.Name(round)}: {VerdictWords.Name(result.Verdict).ToLowerInvariant()} theo số liệu. Theo dõi hằng năm là việc khác và không thay kỳ đánh giá."
        : "Chưa kỳ đánh giá nào đã qua có số liệu của đơn vị này.";
}

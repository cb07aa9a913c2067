using ChildAnalytics.Marts.Peers;
using ChildAnalytics.Marts.Publishing;
using ChildAnalytics.Marts.Units;
using ChildAnalytics.Web.Formats;
using ChildAnalytics.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ChildAnalytics.Web.Features.Peers;

/// <summary>Communes like one: how like, where it stands among them, and who improved where it is weakest.</summary>
public partial class PeerPage
{
    private const double Balanced = 0.25;

    /// <summary>Code and first day; a code alone leads to its current state.</summary>
    [Parameter]
    public string CommuneId { get; set; } = "";

    private CommuneProfile? Commune { get; set; }

    private RatingScope? Scope { get; set; }

    private IReadOnlyList<PublishedPeer> Peers { get; set; } = [];

    private IReadOnlyList<PeerBalance> Balance { get; set; } = [];

    private IReadOnlyList<PeerStanding> Criteria { get; set; } = [];

    private IReadOnlyList<PeerStanding> Measures { get; set; } = [];

    private IReadOnlyList<PeerChange> Changes { get; set; } = [];

    private IReadOnlyList<PeerChange> Real => [.. Changes.Where(change => change.IsReal)];

    private string RoundId => Scope!.Rounds[^1].RoundId;

    // Peers are found for the newest round, so the period is no choice here.
    private IReadOnlyList<ContextChoice> Context =>
        [.. Scope!.Context(Snapshot!, Address).Select(choice => choice.Label == "Kỳ số liệu" ? new ContextChoice(choice.Label, "Năm " + RoundId, []) : choice)];

    private PeerStanding? Weakest => Criteria.Where(row => row is { Own: not null, Most: > 0 } && row.Own < row.Most).MinBy(row => row.Own / row.Most);

    private string? WeakestId => Weakest?.Id;

    private string Lead
    {
        get
        {
            var compared = Criteria.Where(row => row is { Own: not null, Told: > 0 }).ToList();
            var (above, below) = (compared.Count(row => row.Own > row.Median), compared.Count(row => row.Own < row.Median));
            var text = compared.Count == 0
                ? "Chưa tiêu chí nào có điểm chính xác để so."
                : $"So được {NumberText.Count(compared.Count)} tiêu chí: {NumberText.Count(above)} cao hơn, {NumberText.Count(below)} thấp hơn mức ở giữa của các đơn vị tương đồng.";
            return Weakest is { } weakest ? $"{text} Yếu nhất: {weakest.Name}." : text;
        }
    }

    private string ChangeLead => (Changes, Real) switch
    {
        ([], _) => "Chưa so được: tiêu chí yếu nhất dựa trên chỉ tiêu nhạy cảm, chỉ tiêu có/không, hoặc chưa đủ hai năm số liệu.",
        ([var first, ..], []) => $"{first.CriterionName}: đã so {NumberText.Count(Changes.Count)} lần, không đơn vị tương đồng nào tiến bộ quá mức dao động ngẫu nhiên.",
        ([var first, ..], var real) => $"{first.CriterionName}: {NumberText.Count(real.Select(change => change.PeerId).Distinct().Count())} đơn vị tương đồng tiến bộ quá mức dao động ngẫu nhiên. Có thể hỏi kinh nghiệm của họ.",
    };

    private string BalanceLead
    {
        get
        {
            var told = Balance.Where(row => row is { Before: not null, After: not null }).ToList();
            if (told.Count == 0)
                return "Chưa có đặc điểm nào so được.";
            var like = told.Count(row => Math.Abs(row.After!.Value) <= Balanced);
            return $"Chênh lệch trung bình giảm từ {NumberText.Fixed(told.Average(row => Math.Abs(row.Before!.Value)), 2)} xuống {NumberText.Fixed(told.Average(row => Math.Abs(row.After!.Value)), 2)} độ lệch chuẩn; {NumberText.Count(like)} trong {NumberText.Count(told.Count)} đặc điểm đã giống.";
        }
    }

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Commune = snapshot.Units.Commune(CommuneId) ?? snapshot.Units.CurrentByCode(CommuneId).FirstOrDefault();
        if (Commune is null)
            return false;
        Scope = RatingScope.Choose(snapshot, Address, Commune.ProvinceCode);
        Peers = snapshot.Peers.Of(Commune.Id);
        if (Scope is null || Peers.Count == 0)
            return false;
        Balance = snapshot.Peers.Balance(Commune.Id);
        Criteria = snapshot.Peers.Criteria(Commune.Id, Scope.Rules.Id);
        Measures = snapshot.Peers.Measures(Commune.Id);
        Changes = snapshot.Peers.Changes(Commune.Id, Scope.Rules.Id);
        return true;
    }
}

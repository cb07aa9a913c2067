using ChildAnalytics.Domain.Measures;

namespace ChildAnalytics.Marts.Peers;

/// <summary>How one peer moved in a measure of the criterion on which the commune stands weakest.</summary>
/// <param name="CriterionId">That criterion.</param>
/// <param name="CriterionName">Its name.</param>
/// <param name="MeasureId">The measure.</param>
/// <param name="MeasureName">Its short name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="PeerId">The peer.</param>
/// <param name="PeerName">With its type.</param>
/// <param name="FromPeriod">Earlier year.</param>
/// <param name="ToPeriod">Later year.</param>
/// <param name="FromValue">Value then.</param>
/// <param name="ToValue">Value now.</param>
/// <param name="IsReal">True where it improved by more than chance explains.</param>
public sealed record PeerChange(
    string CriterionId, string CriterionName, string MeasureId, string MeasureName, MeasureUnit Unit, string PeerId, string PeerName, string FromPeriod, string ToPeriod,
    double FromValue, double ToValue, bool IsReal);

namespace ChildAnalytics.Marts.Peers;

/// <summary>A commune like another.</summary>
/// <param name="Id">Code and first day.</param>
/// <param name="Name">With its type.</param>
/// <param name="ProvinceName">Its province.</param>
/// <param name="Distance">How unlike the two are, in standard deviations.</param>
/// <param name="Compared">Covariates both are known in.</param>
public sealed record PublishedPeer(string Id, string Name, string ProvinceName, double Distance, int Compared);

namespace ChildAnalytics.Etl.Samples;

/// <summary>What sample is asked for. Equal requests on equal worlds give equal bytes.</summary>
/// <param name="Scope">Part of the country.</param>
/// <param name="FirstYear">First reporting year, inclusive.</param>
/// <param name="LastYear">Last reporting year, inclusive; not before <paramref name="FirstYear"/>.</param>
/// <param name="Seed">Any number; another seed gives other figures.</param>
public sealed record SampleRequest(SampleScope Scope, int FirstYear, int LastYear, int Seed);

using ChildAnalytics.Domain.Faults;
using ChildAnalytics.Domain.Law;

namespace ChildAnalytics.Domain.Measures;

/// <summary>One number that is reported, judged and forecast: what is counted over what.</summary>
/// <param name="Id">Short id, for example <c>CT03b</c>; unique over all documents.</param>
/// <param name="Document">Id of the document that defines it, for example <c>QD23-2021</c>.</param>
/// <param name="IndicatorNumber">Number of the indicator or criterion in that document.</param>
/// <param name="Label">Full name in the document's own words.</param>
/// <param name="ShortLabel">Name for charts and narrow tables.</param>
/// <param name="Unit">Unit and base.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Numerator">What the numerator counts.</param>
/// <param name="Denominator">What the denominator counts; null where the unit is no ratio.</param>
/// <param name="LeadAgencies">Short ids of the lead agencies, for example <c>YT</c>; empty where unknown.</param>
/// <param name="IsSensitive">Small cells of this measure are never shown (abuse, HIV, offences, labour, marriage).</param>
/// <param name="Source">Where the measure is named.</param>
/// <param name="DefinitionSource">Where numerator and denominator are said, or that they are derived or unknown; null where it is <paramref name="Source"/>.</param>
/// <param name="CountsUnits">True where communes or districts are counted, not children: its targets are no targets of one commune.</param>
/// <param name="CountsPlaces">True where hamlets, schools or other places are counted, not children: what stands there stands there next year, and chance in a small count has no part in it.</param>
public sealed record Measure(
    string Id,
    string Document,
    int IndicatorNumber,
    LocalisedText Label,
    LocalisedText ShortLabel,
    MeasureUnit Unit,
    Direction Direction,
    LocalisedText Numerator,
    LocalisedText? Denominator,
    IReadOnlyList<string> LeadAgencies,
    bool IsSensitive,
    SourceCitation Source,
    SourceCitation? DefinitionSource = null,
    bool CountsUnits = false,
    bool CountsPlaces = false);

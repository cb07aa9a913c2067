using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Marts.Traces;

/// <summary>What an item is measured by.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="NameVi">Its name.</param>
/// <param name="NameEn">In English.</param>
/// <param name="Unit"><c>percent</c>, <c>yes_no</c>, <c>count</c> and so on.</param>
/// <param name="RatioBase">What numerator over denominator is multiplied by; null where the measure is no ratio.</param>
/// <param name="NumeratorVi">What is counted.</param>
/// <param name="DenominatorVi">What it is counted over; null where no ratio.</param>
/// <param name="NumeratorEn">In English.</param>
/// <param name="DenominatorEn">In English.</param>
/// <param name="IsSensitive">Small cells of it are hidden.</param>
public sealed record TracedMeasure(
    string MeasureId, string NameVi, string NameEn, string Unit, double? RatioBase, string? NumeratorVi, string? DenominatorVi, string? NumeratorEn, string? DenominatorEn, bool IsSensitive);

/// <summary>The figure of a commune on the current map, and the reports it was put together from.</summary>
/// <param name="State">
/// <c>exact</c>; <c>no_case</c>: 0 out of 0; <c>interval</c>: between value_lo and value_hi; <c>hidden</c>: fewer than the threshold of small cells, or telling of such a cell; <c>missing</c>: not reported, or not to be added up.
/// </param>
/// <param name="Numerator">What is counted; null where missing or hidden.</param>
/// <param name="Denominator">What it is counted over.</param>
/// <param name="Value">In the measure's unit.</param>
/// <param name="ValueLo">Least value possible, of an interval.</param>
/// <param name="ValueHi">Greatest value possible.</param>
/// <param name="Basis"><c>reported</c>, <c>recombined</c>, <c>estimated</c> or <c>synthetic</c>; null where missing.</param>
/// <param name="Quality">As published.</param>
/// <param name="Vintage">Day the newest of its reports was sent.</param>
/// <param name="ReceivedAt">When the last of its files was landed, UTC.</param>
/// <param name="PartsExpected">Units that should have reported; null where nothing was reported.</param>
/// <param name="Formula">The calculation with this commune's numbers; null where there is none to show.</param>
/// <param name="Parts">Reports it was put together from.</param>
/// <param name="SilentParts">Units that should have reported and did not.</param>
public sealed record TracedFact(
    string State, double? Numerator, double? Denominator, double? Value, double? ValueLo, double? ValueHi, string? Basis, string? Quality,
    DateOnly? Vintage, DateTime? ReceivedAt, int? PartsExpected, LocalisedText? Formula, IReadOnlyList<TracedPart> Parts, IReadOnlyList<SilentPart> SilentParts);

/// <summary>A unit that should have reported and did not.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
public sealed record SilentPart(string UnitId, string UnitName);

/// <summary>One report: the unit, the edges on which it became part of the commune, the cells.</summary>
/// <param name="UnitId">The unit that reported.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="ValidTo">Last day of its state; null while it exists.</param>
/// <param name="Share">How much of it lies in the commune, 0 to 1; null where unknown.</param>
/// <param name="ShareBasis"><c>whole</c>, <c>population</c>, <c>area</c> or <c>unknown</c>.</param>
/// <param name="Links">Edges from the unit to the commune, in order of time; empty where it is the commune itself.</param>
/// <param name="IsHidden">True where its numbers may not be shown.</param>
/// <param name="Numerator">Of the whole unit.</param>
/// <param name="Denominator">Of the whole unit.</param>
/// <param name="Value">Of the whole unit.</param>
/// <param name="Vintage">Day the report was sent.</param>
/// <param name="ReceivedAt">When the file was landed, UTC.</param>
/// <param name="SourceId">The file.</param>
/// <param name="Sheet">Sheet of a workbook; null for a text file.</param>
/// <param name="RowNumber">Row a spreadsheet shows, or line of a text file.</param>
/// <param name="UnitText">Unit as written in the row.</param>
/// <param name="Note">Remark in the row.</param>
/// <param name="Cells">Cells of the figures as received; without text where hidden.</param>
/// <param name="Earlier">Figures this report corrected, newest first.</param>
public sealed record TracedPart(
    string UnitId, string UnitName, DateOnly? ValidTo, double? Share, string ShareBasis, IReadOnlyList<TracedLink> Links, bool IsHidden,
    double? Numerator, double? Denominator, double? Value, DateOnly? Vintage, DateTime? ReceivedAt,
    string? SourceId, string? Sheet, int? RowNumber, string? UnitText, string? Note, IReadOnlyList<TracedCell> Cells, IReadOnlyList<EarlierFigure> Earlier);

/// <summary>One recombination edge.</summary>
/// <param name="FromId">Unit before.</param>
/// <param name="ToId">Unit after.</param>
/// <param name="EffectiveDate">Day it took effect.</param>
/// <param name="Kind"><c>unchanged</c>, <c>renamed</c>, <c>merged</c> or <c>split</c>.</param>
/// <param name="Share">Share of the unit before, 0 to 1; null where unknown.</param>
/// <param name="ShareBasis">What the share rests on.</param>
/// <param name="Decree">Number of the decree.</param>
public sealed record TracedLink(string FromId, string ToId, DateOnly? EffectiveDate, string Kind, double? Share, string? ShareBasis, string? Decree);

/// <summary>One cell of a file.</summary>
/// <param name="Role"><c>numerator</c>, <c>denominator</c> or <c>value</c>.</param>
/// <param name="Column">Letter in a workbook, number in a text file; null where the receipt does not say.</param>
/// <param name="Row">Row or line.</param>
/// <param name="Address"><c>G12</c> in a workbook, <c>R12C7</c> in a text file; null where the column is not known.</param>
/// <param name="Text">As received, numbers with a decimal point; null where empty or hidden.</param>
public sealed record TracedCell(string Role, string? Column, int? Row, string? Address, string? Text);

/// <summary>A figure that a later report replaced.</summary>
/// <param name="Vintage">Day it was sent.</param>
/// <param name="ReceivedAt">When its file was landed, UTC.</param>
/// <param name="Numerator">Null where missing or hidden.</param>
/// <param name="Denominator">Null where missing or hidden.</param>
/// <param name="Value">Null where missing or hidden.</param>
/// <param name="SourceId">Its file.</param>
public sealed record EarlierFigure(DateOnly? Vintage, DateTime? ReceivedAt, double? Numerator, double? Denominator, double? Value, string? SourceId);

/// <summary>Receipt of a file.</summary>
/// <param name="SourceId">First 12 hex digits of its checksum.</param>
/// <param name="FileName">As the sender named it.</param>
/// <param name="Sha256">Of the bytes received.</param>
/// <param name="Dataset">What it holds.</param>
/// <param name="ReceivedAt">When it was landed, UTC.</param>
/// <param name="ReceivedFrom">Who sent it.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Accepted">Of these, accepted.</param>
/// <param name="Quarantined">Of these, set aside.</param>
/// <param name="IsSynthetic">Made by a generator.</param>
public sealed record TracedFile(
    string SourceId, string FileName, string Sha256, string Dataset, DateTime? ReceivedAt, string? ReceivedFrom, int? Rows, int? Accepted, int? Quarantined, bool IsSynthetic);

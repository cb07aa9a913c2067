using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Rubrics.Faults;

/// <summary>A kind of mistake in the law's files: what every finding of it has in common.</summary>
/// <param name="Id">Stable id, CA11 and two digits.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do next.</param>
internal sealed record LawFault(string Id, LocalisedText Message, LocalisedText Remedy);

namespace ChildAnalytics.Web.Features.Failures;

/// <summary>Shown in place of any page while nothing is published: what to do, and who can do it.</summary>
public partial class NoPublication;

namespace ChildAnalytics.Marts.Rounds;

/// <summary>One paper of the set sent for recognition: one row of table <c>dossier_paper</c>.</summary>
/// <param name="Id"><c>request</c>, <c>assessment</c>, <c>explanation</c>, <c>minutes</c>.</param>
/// <param name="Number">Place in the set, from 1.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="MadeAs"><c>filled</c> by the program, <c>blank_form</c> to fill in and sign, <c>by_commune</c>.</param>
/// <param name="Document">Text that names it.</param>
/// <param name="Reference">The copy that was read.</param>
/// <param name="SourceStatus">How good that source is.</param>
public sealed record DossierPaper(string Id, int Number, string Name, string MadeAs, string Document, string Reference, string SourceStatus);

namespace ChildAnalytics.Domain.Faults;

/// <summary>One text in both languages of the product.</summary>
/// <param name="Vi">Vietnamese wording; the document's own words where it names a legal term.</param>
/// <param name="En">English wording.</param>
public sealed record LocalisedText(string Vi, string En)
{
    /// <summary>The wording in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Vi ? Vi : En;
}

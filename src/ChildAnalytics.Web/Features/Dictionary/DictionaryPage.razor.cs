using ChildAnalytics.Marts.Dictionary;
using ChildAnalytics.Marts.Publishing;

namespace ChildAnalytics.Web.Features.Dictionary;

/// <summary>What every public table and column means.</summary>
public partial class DictionaryPage
{
    private IReadOnlyList<PublishedTable> Tables { get; set; } = [];

    /// <inheritdoc/>
    protected override bool Load(PublishedSnapshot snapshot)
    {
        Tables = snapshot.Dictionary.Tables();
        return true;
    }
}

namespace ChildAnalytics.Forecasting.Models.Pooled;

/// <summary>Members of each group, found once per panel so that group statistics run over spans.</summary>
internal sealed class GroupIndex
{
    private readonly int[] _starts;
    private readonly int[] _members;

    public GroupIndex(int[] groups)
    {
        _starts = new int[groups.Max() + 2];
        foreach (var group in groups)
            _starts[group + 1]++;
        for (var group = 1; group < _starts.Length; group++)
            _starts[group] += _starts[group - 1];
        _members = new int[groups.Length];
        var next = _starts.AsSpan(0, Count).ToArray();
        for (var series = 0; series < groups.Length; series++)
            _members[next[groups[series]]++] = series;
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<int> Members(int group) => _members.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);

    public ReadOnlySpan<int> All => _members;
}

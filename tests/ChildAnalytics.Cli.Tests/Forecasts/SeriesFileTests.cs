using ChildAnalytics.Cli.Forecasts;
using ChildAnalytics.Domain.Faults;

namespace ChildAnalytics.Cli.Tests.Forecasts;

public sealed class SeriesFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_BadCells_AllAreNamedAtOnceWithRowAndColumn()
    {
        var path = _folder.Write("bad.csv", "series_id,t,value,denominator\na,1,5,9\na,1,6,9\nb,x,2,9\nb,2,abc,9\nc,1,101,9\nc,2,50,0\n");
        var faults = Assert.Throws<FaultException>(() => SeriesFile.Read(path, InputUnit.Of("percent"))).Faults;
        Assert.Equal(
            [("CA1714", 3, "t"), ("CA1712", 4, "t"), ("CA1712", 5, "value"), ("CA1713", 6, "value"), ("CA1712", 7, "denominator")],
            faults.Select(fault => (fault.Id, fault.Where.Row ?? 0, fault.Where.Column ?? "")));
        Assert.Equal(("1234.5", "abc", "bad.csv"), (faults[2].Expected, faults[2].Found, faults[2].Where.File));
    }

    [Fact]
    public void Read_MissingColumns_AllAreNamed()
    {
        var path = _folder.Write("bad.csv", "id,value\na,1\n");
        var faults = Assert.Throws<FaultException>(() => SeriesFile.Read(path, InputUnit.Of("number"))).Faults;
        Assert.Equal([("CA1711", "series_id"), ("CA1711", "t")], faults.Select(fault => (fault.Id, fault.Expected)));
    }

    [Theory]
    [InlineData("series_id,t,value\n")]
    [InlineData("series_id,t,value\na,1,\n")]
    public void Read_NoValues_IsRefused(string text)
    {
        var path = _folder.Write("empty.csv", text);
        Assert.Equal("CA1710", Assert.Throws<FaultException>(() => SeriesFile.Read(path, InputUnit.Of("number"))).Faults[0].Id);
    }

    [Fact]
    public void Read_QuotedAndUnordered_SeriesComeInFileOrderPointsInTime()
    {
        var path = _folder.Write("in.csv", "kind,series_id,t,value\ntrain,\"b, x\",2,4\ntrain,\"b, x\",1,3\ntrain,a,1,-7.5e1\n");
        var series = SeriesFile.Read(path, InputUnit.Of("number"));
        Assert.Equal(["b, x", "a"], series.Select(one => one.Id));
        Assert.Equal([3, 4], series[0].Points.Select(point => point.Value));
        Assert.Equal(-75, series[1].Points[0].Value);
    }

    [Fact]
    public void LastRun_AfterAGap_HoldsTheNewestPointsOnly()
    {
        var path = _folder.Write("in.csv", "series_id,t,value\na,1,1\na,2,2\na,4,4\na,5,5\n");
        Assert.Equal([4, 5], SeriesFile.Read(path, InputUnit.Of("number"))[0].LastRun());
    }
}

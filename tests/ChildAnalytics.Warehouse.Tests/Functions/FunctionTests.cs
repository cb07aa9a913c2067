using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Warehouse.Tests.Functions;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("names.csv")]
    [InlineData("cells.csv")]
    public void Macros_CasesBesideThem_GiveWhatIsExpected(string cases)
    {
        var folder = Path.Combine(RepositoryFolders.Warehouse, "functions");
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        foreach (var path in Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal))
            session.Execute(File.ReadAllText(path));
        var rows = session.Query(
            $"from read_csv({SqlText.Literal(Path.Combine(folder, cases))}, header = true, all_varchar = true, delim = ',', quote = '\"', auto_detect = true)",
            reader => Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetString(column)).ToArray());

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var arguments = row[0] is "full_name_of" or "unit_type_of" ? "$1::varchar, $2::varchar" : "$1::varchar";
            object?[] values = row[0] is "full_name_of" or "unit_type_of" ? [row[1], row[2]] : [row[1]];
            Assert.Equal((row[0], row[1], row[^1]), (row[0], row[1], session.Scalar<string>($"select ({row[0]}({arguments}))::varchar", values)));
        }
    }

    // R 4.2.2: pbinom(k - 1, n, p, lower.tail = FALSE), ppois(k - 1, mean, lower.tail = FALSE), choose(n, k). Tolerance 1e-9 relative: sums of terms by ln-gamma.
    [Theory]
    [InlineData("binomial_tail(60, 100, 0.2)", 2.51581919953e-18, 1e-9)]
    [InlineData("binomial_tail(12, 400, 0.01)", 0.000849284691650386, 1e-9)]
    [InlineData("binomial_tail(5, 4, 0.5)", 0, 0)]
    [InlineData("poisson_tail(6, 0.25)", 2.73813563383e-07, 1e-9)]
    [InlineData("poisson_tail(1, 2)", 0.8646647167633873, 1e-9)]
    [InlineData("choose(60, 6)", 50063860, 1e-9)]
    public void Chances_AgainstR_Agree(string call, double expected, double tolerance)
    {
        using var database = DuckDbDatabase.InMemory();
        using var session = database.Connect();
        session.Execute(File.ReadAllText(Path.Combine(RepositoryFolders.Warehouse, "functions", "04_chances.sql")));

        var found = session.Scalar<double>($"select ({call})::double");

        Assert.True(Math.Abs(found - expected) <= tolerance * expected, $"{call}: expected {expected:R}, found {found:R}");
    }
}

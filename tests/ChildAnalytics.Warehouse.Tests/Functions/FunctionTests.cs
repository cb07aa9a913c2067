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
}

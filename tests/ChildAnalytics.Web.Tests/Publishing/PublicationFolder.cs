using ChildAnalytics.DuckDb;

namespace ChildAnalytics.Web.Tests.Publishing;

/// <summary>A data folder in the system's temporary files, with one small publication or none; removed when done.</summary>
public sealed class PublicationFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("childanalytics-web-").FullName;

    public PublicationFolder Publish(string id)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "snapshots", id)).FullName;
        using (var database = DuckDbDatabase.OpenForBuilding(Path.Combine(folder, "child.duckdb")))
        using (var session = database.Connect())
        {
            session.Execute(Sql("tables"));
            session.Execute(Sql("rows"));
            session.Execute("update marts.snapshot set snapshot_id = $1", id);
        }

        File.WriteAllText(Path.Combine(Root, "current"), id);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Sql(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Publishing", name + ".sql"));
}

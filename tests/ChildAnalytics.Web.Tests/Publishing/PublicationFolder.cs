using ChildAnalytics.DuckDb;
using ChildAnalytics.Warehouse.Tables;

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
            session.Execute("create schema marts");
            foreach (var twin in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "marts"), "*.yaml", SearchOption.AllDirectories))
                session.Execute($"create table marts.{Path.GetFileNameWithoutExtension(twin)} ({Columns(twin)})");
            foreach (var rows in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Publishing", "Rows"), "*.sql").Order(StringComparer.Ordinal))
                session.Execute(File.ReadAllText(rows));
            session.Execute("update marts.snapshot set snapshot_id = $1", id);
        }

        File.WriteAllText(Path.Combine(Root, "current"), id);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    // The public tables as the product's own twins describe them, empty.
    private static string Columns(string twin) =>
        string.Join(", ", TableDescription.Read(twin).Columns.Select(column => $"\"{column.Name}\" {column.Type}"));
}

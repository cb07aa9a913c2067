using ChildAnalytics.Domain.Law;
using ChildAnalytics.Rubrics.Yaml;

namespace ChildAnalytics.Rubrics.Reading;

/// <summary>Reads <c>agencies.yaml</c>.</summary>
internal static class AgencyReader
{
    public static IReadOnlyList<Agency> ReadAll(YamlRecord? file)
    {
        if (file is null)
            return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var agencies = new List<Agency>();
        foreach (var record in file.Children("agencies"))
        {
            var agency = new Agency(
                record.Text("id"), record.Localised("name"), record.OptionalDate("valid_to"), record.Localised("note"), record.Citation());
            record.RequireNew("id", agency.Id, seen);
            record.Close();
            agencies.Add(agency);
        }

        file.Close();
        return agencies;
    }
}

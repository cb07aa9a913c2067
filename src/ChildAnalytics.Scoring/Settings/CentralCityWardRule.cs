namespace ChildAnalytics.Scoring.Settings;

/// <summary>Who is in class A where no district level exists. Setting <c>central_city_ward_rule</c>.</summary>
public enum CentralCityWardRule
{
    /// <summary>A phường directly under a central city (derived reading).</summary>
    DirectlyUnderCentralCity,

    /// <summary>No unit: the letter of the text fits none.</summary>
    None,
}

namespace ChildAnalytics.Marts.Units;

/// <summary>A current province with what this publication holds of it.</summary>
/// <param name="Id">Code and first day of this state.</param>
/// <param name="Code">Two digits.</param>
/// <param name="Name">With its kind: "Thành phố Đồng Nai".</param>
/// <param name="Kind"><c>tỉnh</c> or <c>thành phố</c>.</param>
/// <param name="ValidFrom">First day of this state.</param>
/// <param name="Communes">Current communes.</param>
/// <param name="Wards">Of these, phường.</param>
/// <param name="Rated">Of these, communes with a rating in any round.</param>
/// <param name="Children">Children reported by them together; null where none is reported.</param>
public sealed record ProvinceListing(
    string Id, string Code, string Name, string Kind, DateOnly? ValidFrom, int Communes, int Wards, int Rated, double? Children);

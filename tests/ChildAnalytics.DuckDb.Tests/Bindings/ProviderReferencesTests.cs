using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using DuckDB.NET.Data;

namespace ChildAnalytics.DuckDb.Tests.Bindings;

/// <summary>The provider was compiled against assemblies we stand in for: every name it uses must exist, with the same signature.</summary>
public sealed class ProviderReferencesTests : IDisposable
{
    private readonly PEReader file = new(File.OpenRead(typeof(DuckDBConnection).Assembly.Location));
    private readonly MetadataReader metadata;

    public ProviderReferencesTests() => metadata = file.GetMetadataReader();

    [Fact]
    public void MemberReferences_OutsideArrow_AllResolve()
    {
        var outcomes = metadata.MemberReferences
            .Select(handle => (Name: NameOf(handle), Fault: FaultOf(MetadataTokens.GetToken(handle))))
            .ToList();

        var missing = outcomes.Where(outcome => outcome.Fault is not null).Select(outcome => outcome.Name).Order(StringComparer.Ordinal);
        Assert.Equal(NeedArrow, missing);
        Assert.Equal(1263, outcomes.Count);
    }

    [Fact]
    public void TypeReferences_ToOurBindings_AllResolve()
    {
        var types = metadata.TypeReferences.Where(handle => AssemblyOf(handle) == "DuckDB.NET.Bindings").ToList();

        Assert.Equal(57, types.Count);
        Assert.All(types, handle => typeof(DuckDBConnection).Module.ResolveType(MetadataTokens.GetToken(handle)));
    }

    [Fact]
    public void ResolvedMember_PlantedUnknownToken_IsReported() => Assert.NotNull(FaultOf(0x0A00FFFF));

    public void Dispose() => file.Dispose();

    /// <summary>Members in reach of <c>ExecuteArrow…</c> only, which this solution does not use.</summary>
    private static readonly string[] NeedArrow =
    [
        "CArrowArray.Create",
        "CArrowArray.Free",
        "CArrowArrayImporter.ImportRecordBatch",
        "CArrowSchema.Create",
        "CArrowSchema.Free",
        "CArrowSchemaImporter.ImportSchema",
        "ConfiguredValueTaskAwaitable`1.GetAwaiter",
        "ConfiguredValueTaskAwaiter.GetResult",
        "ConfiguredValueTaskAwaiter.get_IsCompleted",
        "IArrowReader.ReadNextRecordBatchAsync",
        "IAsyncEnumerable`1.GetAsyncEnumerator",
        "IAsyncEnumerator`1.MoveNextAsync",
        "IAsyncEnumerator`1.get_Current",
        "ValueTask`1..ctor",
        "ValueTask`1..ctor",
        "ValueTask`1.ConfigureAwait",
    ];

    // Members of generic types need some arguments to stand in; which ones fit depends on the constraints.
    private static readonly Type[][] StandIns =
    [
        [.. Enumerable.Repeat(typeof(int), 8)],
        [.. Enumerable.Repeat(typeof(string), 8)],
        [.. Enumerable.Repeat(typeof(DayOfWeek), 8)],
        [typeof(object), typeof(AnyMap)],
    ];

    private static string? FaultOf(int token)
    {
        Exception? fault = null;
        foreach (var arguments in StandIns)
        {
            try
            {
                typeof(DuckDBConnection).Module.ResolveMember(token, arguments, arguments);
                return null;
            }
            catch (Exception thrown) when (thrown is MissingMemberException or TypeLoadException or FileNotFoundException or FileLoadException or ArgumentException)
            {
                fault = thrown;
            }
        }

        return fault!.Message;
    }

    private string NameOf(MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        return $"{ParentOf(member)}.{metadata.GetString(member.Name)}";
    }

    private string ParentOf(MemberReference member)
    {
        var type = member.Parent;
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
            if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
                return type.Kind.ToString();
            signature.ReadByte();
            type = signature.ReadTypeHandle();
        }

        return metadata.GetString(type.Kind == HandleKind.TypeReference
            ? metadata.GetTypeReference((TypeReferenceHandle)type).Name
            : metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name);
    }

    private string? AssemblyOf(TypeReferenceHandle handle)
    {
        var scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => null,
        };
    }

    private sealed class AnyMap : DuckDB.NET.Data.Mapping.DuckDBAppenderMap<object>;
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A text or blob as it stands in a vector: up to 12 bytes inside the structure, more behind a pointer.</summary>
/// <remarks>Use it only in place, through a reference into the vector: <see cref="Data"/> may point into the structure itself.
/// DuckDB.NET.Data asks for the nested names exactly as they are.</remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    private const int LongestInlinedLength = 12;

    /// <summary>Both forms of the text, over the same 16 bytes.</summary>
    public _value_e__Union value;

    /// <summary>Length in bytes.</summary>
    public readonly int Length => (int)value.inlined.length;

    /// <summary>First byte; the text is UTF-8 without a final zero.</summary>
    public readonly sbyte* Data => Length <= LongestInlinedLength
        ? (sbyte*)Unsafe.AsPointer(ref Unsafe.AsRef(in value.inlined.inlined[0]))
        : value.pointer.ptr;

    /// <summary>Both forms of the text, over the same 16 bytes.</summary>
    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        /// <summary>The form for more than 12 bytes.</summary>
        [FieldOffset(0)]
        public DuckDBStringPointer pointer;

        /// <summary>The form for up to 12 bytes.</summary>
        [FieldOffset(0)]
        public DuckDBStringInlined inlined;

        /// <summary>A text behind a pointer.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringPointer
        {
            /// <summary>Length in bytes.</summary>
            public uint length;

            /// <summary>The first four bytes, kept for fast comparison.</summary>
            public fixed sbyte prefix[4];

            /// <summary>First byte of the whole text.</summary>
            public sbyte* ptr;
        }

        /// <summary>A text inside the structure.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringInlined
        {
            /// <summary>Length in bytes.</summary>
            public uint length;

            /// <summary>The text.</summary>
            public fixed sbyte inlined[LongestInlinedLength];
        }
    }
}

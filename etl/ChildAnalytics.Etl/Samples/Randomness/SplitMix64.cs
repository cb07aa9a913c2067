using System.Runtime.InteropServices;

namespace ChildAnalytics.Etl.Samples.Randomness;

/// <summary>Small deterministic generator, the same on every version of .NET (the sequence of <c>System.Random</c> is not promised).</summary>
/// <remarks>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; reference code by S. Vigna, prng.di.unimi.it/splitmix64.c.</remarks>
[StructLayout(LayoutKind.Auto)]
public struct SplitMix64
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>Starts the sequence of the reference code for <paramref name="state"/>.</summary>
    public SplitMix64(ulong state) => _state = state;

    /// <summary>A stream of its own for a purpose, unit, measure and period, so that adding a measure or a unit leaves all other draws as they were.</summary>
    /// <param name="seed">Seed of the sample.</param>
    /// <param name="purpose">What is drawn, for example <c>noise</c>.</param>
    /// <param name="unit">Unit code; empty where none is meant.</param>
    /// <param name="measure">Measure or group; empty where none is meant.</param>
    /// <param name="period">Period; empty for what does not change in time.</param>
    public static SplitMix64 For(int seed, string purpose, string unit = "", string measure = "", string period = "")
    {
        var hash = Absorb(Absorb(Absorb(Absorb(0xCBF29CE484222325, purpose), unit), measure), period);
        return new SplitMix64(Mix(hash ^ Mix(unchecked((ulong)(long)seed + GoldenGamma))));
    }

    /// <summary>Next 64 bits.</summary>
    public ulong Next() => Mix(_state = unchecked(_state + GoldenGamma));

    /// <summary>Uniform draw, 0 inclusive to 1 exclusive.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whole number from 0 inclusive to <paramref name="bound"/> exclusive; the bias is below 1 in 10^12 for the bounds used here.</summary>
    public int Below(int bound) => (int)(Uniform() * bound);

    /// <summary>Draw near standard normal: the sum of twelve uniform draws less 6, which needs no library function and so is the same on every machine; never beyond ±6.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Uniform();
        return sum;
    }

    // FNV-1a over the characters, closed by a separator so that ("a", "bc") and ("ab", "c") differ.
    private static ulong Absorb(ulong hash, string text)
    {
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 0x100000001B3);
        return unchecked((hash ^ 0x1F) * 0x100000001B3);
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

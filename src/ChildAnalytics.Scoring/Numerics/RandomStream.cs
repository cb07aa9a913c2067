using System.Numerics;
using System.Runtime.InteropServices;

namespace ChildAnalytics.Scoring.Numerics;

/// <summary>A stream of random numbers named by a seed and a number, so that parallel work draws the same whatever thread runs it.</summary>
/// <remarks>Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47 (2021), xoshiro256**, seeded by SplitMix64 as they advise.</remarks>
public sealed class RandomStream
{
    private const double UnitOf53Bits = 1.0 / (1UL << 53);

    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;
    private double? spare;

    /// <summary>Starts stream number <paramref name="stream"/> of <paramref name="seed"/>; different numbers give unrelated streams.</summary>
    public RandomStream(int seed, ulong stream)
    {
        // Two rounds of mixing keep neighbouring seeds and neighbouring streams apart.
        var state = (ulong)(uint)seed;
        state = SplitMix(ref state) ^ stream;
        (a, b, c, d) = (SplitMix(ref state), SplitMix(ref state), SplitMix(ref state), SplitMix(ref state));
    }

    /// <summary>Uniform on 0 to 1, 0 included, 1 not.</summary>
    public double Uniform() => (Next() >> 11) * UnitOf53Bits;

    /// <summary>Standard normal.</summary>
    /// <remarks>Source: Marsaglia and Bray, A convenient method for generating normal variables, SIAM Review 6 (1964), the polar method.</remarks>
    public double Normal()
    {
        if (spare is { } kept)
        {
            spare = null;
            return kept;
        }

        double x, y, square;
        do
        {
            x = (2 * Uniform()) - 1;
            y = (2 * Uniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);
        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        spare = y * scale;
        return x * scale;
    }

    /// <summary>Fills with standard normals, several at once: for long rows. The numbers differ from those of <see cref="Normal"/>.</summary>
    /// <remarks>Source: Box and Muller, A note on the generation of random normal deviates, Annals of Mathematical Statistics 29 (1958).</remarks>
    public void FillNormal(Span<double> target)
    {
        // Pairs; a whole number of vectors on every machine, so that no remainder is computed otherwise.
        const int pairs = 256;
        Span<double> radius = stackalloc double[pairs], angle = stackalloc double[pairs];
        for (var start = 0; start < target.Length; start += 2 * pairs)
        {
            var some = target[start..Math.Min(target.Length, start + (2 * pairs))];
            var half = (some.Length + 1) / 2;
            for (var pair = 0; pair < half; pair++)
                (radius[pair], angle[pair]) = (1 - Uniform(), 2 * Math.PI * Uniform());
            radius[half..].Fill(1);
            var radii = MemoryMarshal.Cast<double, Vector<double>>(radius);
            var angles = MemoryMarshal.Cast<double, Vector<double>>(angle);
            for (var block = 0; block < radii.Length; block++)
            {
                var length = Vector.SquareRoot(-2 * Vector.Log(radii[block]));
                var (sine, cosine) = Vector.SinCos(angles[block]);
                (radii[block], angles[block]) = (length * cosine, length * sine);
            }

            radius[..half].CopyTo(some);
            angle[..(some.Length - half)].CopyTo(some[half..]);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    private ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }
}

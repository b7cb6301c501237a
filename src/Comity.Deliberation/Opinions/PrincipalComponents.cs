using MathNet.Numerics.LinearAlgebra;

namespace Comity.Deliberation.Opinions;

/// <summary>The two leading right singular vectors of the centred votes, to the precision of the numbers, without writing the
/// matrix out: a block Krylov method with Rayleigh–Ritz and restarts (Saad, "Numerical methods for large eigenvalue problems",
/// ch. 6–8).</summary>
internal static class PrincipalComponents
{
    /// <summary>How many vectors are multiplied at once.</summary>
    private const int Block = 4;
    private const int LargestBasis = 48;
    private const int AfterRestart = 8;
    private const int MostRounds = 400;
    private const double Nothing = 1e-13;

    /// <summary>Finds the components, and the squares of their singular values.</summary>
    /// <param name="votes">The matrix.</param>
    /// <param name="tolerance">The residual, relative to the first value, at which a component is good enough.</param>
    /// <param name="near">Vectors that are probably near the components; null if none is known.</param>
    /// <returns>Two vectors of unit length whose largest entry is positive, or of zeros where there is no such
    /// component.</returns>
    public static (double[][] Components, double[] Values) Find(CentredVotes votes, double tolerance, double[][]? near = null)
    {
        var (basis, images) = (new List<double[]>(), new List<double[]>());
        Extend(votes, basis, images, Start(votes.Columns, near ?? []));
        for (var round = 1; basis.Count > 0; round++)
        {
            var (values, ritz) = RayleighRitz(basis, images);
            var wanted = Math.Min(2, basis.Count);
            var residuals = Enumerable.Range(0, Math.Min(Block, basis.Count))
                .Select(i => Residual(basis, images, ritz[i], values[i])).ToArray();
            var isDone = residuals.Take(wanted).All(residual => Norm(residual) <= tolerance * Math.Abs(values[0]));
            if (basis.Count + Block > LargestBasis)
            {
                var kept = ritz.Take(AfterRestart).ToArray();
                (basis, images) = ([.. kept.Select(y => Combine(basis, y))], [.. kept.Select(y => Combine(images, y))]);
                ritz = [.. kept.Select((_, i) => Unit(kept.Length, i))];
            }

            if (isDone || round == MostRounds || !Extend(votes, basis, images, residuals))
                return Pair(votes.Columns, values, [.. ritz.Take(wanted).Select(y => Combine(basis, y))]);
        }

        return Pair(votes.Columns, [], []);
    }

    private static IEnumerable<double[]> Start(int n, double[][] near)
    {
        var chance = new SplitMix(0);
        return [.. near, .. Enumerable.Range(near.Length, Block - near.Length)
            .Select(_ => Enumerable.Range(0, n).Select(_ => chance.Share() - 0.5).ToArray())];
    }

    /// <summary>Adds to the basis what is new in the vectors.</summary>
    /// <returns>Whether anything was.</returns>
    private static bool Extend(CentredVotes votes, List<double[]> basis, List<double[]> images, IEnumerable<double[]> vectors)
    {
        var before = basis.Count;
        foreach (var vector in vectors)
        {
            var length = Norm(vector);
            var rest = (double[])vector.Clone();
            // Twice is enough (Kahan, Parlett).
            for (var pass = 0; pass < 2; pass++)
                foreach (var known in basis)
                    AddTo(rest, known, -Dot(rest, known));
            if (Norm(rest) <= Math.Max(Nothing * length, double.Epsilon))
                continue;
            Scale(rest, 1 / Norm(rest));
            basis.Add(rest);
        }

        if (basis.Count == before)
            return false;
        var n = votes.Columns;
        var block = new double[n * Block];
        for (var b = before; b < basis.Count; b++)
            for (var j = 0; j < n; j++)
                block[(j * Block) + b - before] = basis[b][j];
        var image = votes.Apply(block);
        for (var b = before; b < basis.Count; b++)
            images.Add([.. Enumerable.Range(0, n).Select(j => image[(j * Block) + b - before])]);
        return true;
    }

    /// <summary>The eigenvalues on the space of the basis, the greatest first, and their vectors in its coordinates.</summary>
    private static (double[] Values, double[][] Vectors) RayleighRitz(List<double[]> basis, List<double[]> images)
    {
        var small = Matrix<double>.Build.Dense(
            basis.Count, basis.Count, (i, j) => (Dot(basis[i], images[j]) + Dot(basis[j], images[i])) / 2);
        var evd = small.Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, basis.Count).OrderByDescending(i => evd.EigenValues[i].Real).ToArray();
        return ([.. order.Select(i => evd.EigenValues[i].Real)], [.. order.Select(i => evd.EigenVectors.Column(i).ToArray())]);
    }

    private static double[] Residual(List<double[]> basis, List<double[]> images, double[] ritz, double value)
    {
        var residual = Combine(images, ritz);
        AddTo(residual, Combine(basis, ritz), -value);
        return residual;
    }

    private static (double[][] Components, double[] Values) Pair(int n, double[] values, double[][] found)
    {
        var (components, squares) = (new double[2][], new double[2]);
        for (var c = 0; c < 2; c++)
        {
            var isThere = c < found.Length && values[c] > Nothing * values[0] && values[c] > 0;
            components[c] = isThere ? found[c] : new double[n];
            squares[c] = isThere ? values[c] : 0;
            // Either sign is right; this one is always the same.
            if (isThere && components[c].MaxBy(Math.Abs) < 0)
                Scale(components[c], -1);
        }

        return (components, squares);
    }

    private static double[] Unit(int length, int at)
    {
        var unit = new double[length];
        unit[at] = 1;
        return unit;
    }

    private static double[] Combine(List<double[]> vectors, double[] factors)
    {
        var sum = new double[vectors[0].Length];
        for (var i = 0; i < vectors.Count; i++)
            AddTo(sum, vectors[i], factors[i]);
        return sum;
    }

    // Plain loops: the base library's would add in another order on another processor.
    private static void AddTo(double[] sum, double[] vector, double factor)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += vector[i] * factor;
    }

    private static void Scale(double[] vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] *= factor;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static double Norm(double[] a) => Math.Sqrt(Dot(a, a));
}

using Google.OrTools.Sat;

namespace ChildAnalytics.Planning.Solving;

/// <summary>Google's CP-SAT, asked for proven answers only.</summary>
internal static class ExactSolver
{
    // One thread and one seed: equal questions get equal answers on any machine.
    private const string Parameters = "num_workers:1 random_seed:1";

    /// <summary>The solver standing on a proven optimum; null where the statement is proven to have no solution.</summary>
    /// <exception cref="InvalidOperationException">The statement is malformed, or its numbers leave 64 bits.</exception>
    public static CpSolver? Minimise(CpModel model, LinearExpr aim)
    {
        model.Minimize(aim);
        var solver = new CpSolver { StringParameters = Parameters };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal => solver,
            CpSolverStatus.Infeasible => null,
            var status => throw new InvalidOperationException($"CP-SAT answered {status}: {model.Validate()}"),
        };
    }
}

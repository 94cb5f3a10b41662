package org.parcours.statistics.survival;

/// Small systems of linear equations.
final class LinearSystem {
    private LinearSystem() {}

    /// The solution x of A x = b for the rows of [A | b], by elimination with pivots; they are overwritten.
    static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(rows[r][c]) > Math.abs(rows[pivot][c]) ? r : pivot;
            }
            var swapped = rows[c];
            rows[c] = rows[pivot];
            rows[pivot] = swapped;
            for (int r = 0; r < n; r++) {
                double factor = r == c || rows[r][c] == 0 ? 0 : rows[r][c] / rows[c][c];
                for (int k = c; k <= n && factor != 0; k++) {
                    rows[r][k] -= factor * rows[c][k];
                }
            }
        }
        var solution = new double[n];
        for (int r = 0; r < n; r++) {
            // Without any variance there is nothing to tell the groups apart by.
            solution[r] = rows[r][r] == 0 ? 0 : rows[r][n] / rows[r][r];
        }
        return solution;
    }
}

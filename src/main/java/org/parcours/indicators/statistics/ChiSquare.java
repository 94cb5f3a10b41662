package org.parcours.indicators.statistics;

/// The chi-square law and the small linear system that a statistic of that law comes from.
final class ChiSquare {
    private ChiSquare() {}

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

    /// P(X > x) with `degrees` degrees of freedom: the regularised upper gamma function Q(degrees / 2, x / 2).
    static double beyond(double x, int degrees) {
        if (x <= 0 || degrees == 0) {
            return 1;
        }
        double a = degrees / 2.0;
        double half = x / 2;
        double scale = Math.exp(a * Math.log(half) - half - logGamma(degrees));
        return half < a + 1 ? 1 - scale * series(a, half) : scale * fraction(a, half);
    }

    /// ln Γ(twice / 2), exact by recursion from Γ(1/2) = √π and Γ(1) = 1.
    private static double logGamma(int twice) {
        double log = twice % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (int k = twice - 2; k > 0; k -= 2) {
            log += Math.log(k / 2.0);
        }
        return log;
    }

    /// Abramowitz & Stegun 6.5.29.
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (double k = a + 1; term > sum * 1e-17; k++) {
            term *= x / k;
            sum += term;
        }
        return sum;
    }

    /// Abramowitz & Stegun 6.5.31, by Lentz's method.
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int i = 1; i < 1000 && Math.abs(change - 1) > 1e-16; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            change = d * c;
            value *= change;
        }
        return value;
    }
}

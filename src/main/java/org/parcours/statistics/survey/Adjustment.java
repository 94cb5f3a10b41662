package org.parcours.statistics.survey;

import java.util.Arrays;
import java.util.List;

/// How weights were made to agree with what is known of the frame, which takes that part of the chance
/// away.
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, made once and never compared
sealed interface Adjustment {
    /// What is left of the influences once the cells' means are taken away.
    double[] residual(double[] influence);

    /// One set of cells with known populations (Valliant 1993, JASA 88:89–96; `survey:::svyrecvar`).
    record PostStrata(int[] cells, double[] fitted, double[] before) implements Adjustment {
        @Override
        public double[] residual(double[] influence) {
            int count = Arrays.stream(cells).max().orElse(-1) + 1;
            double[] sums = new double[count];
            double[] weights = new double[count];
            for (int i = 0; i < cells.length; i++) {
                sums[cells[i]] += influence[i] * before[i] / fitted[i];
                weights[cells[i]] += before[i];
            }
            double[] left = new double[influence.length];
            for (int i = 0; i < left.length; i++) {
                left[i] = influence[i] - sums[cells[i]] / weights[cells[i]] * fitted[i];
            }
            return left;
        }
    }

    /// A margin, with the weights as they were once it was met.
    record Cells(int[] cells, double[] weights) {}

    /// Several margins, each met in turn: the projections are repeated as often as R repeats them.
    record Raking(List<Cells> margins) implements Adjustment {
        private static final int ROUNDS = 10;

        public Raking {
            margins = List.copyOf(margins);
        }

        @Override
        public double[] residual(double[] influence) {
            double[] left = influence;
            for (int round = 0; round < ROUNDS; round++) {
                for (Cells margin : margins) {
                    left = project(left, margin);
                }
            }
            return left;
        }

        private static double[] project(double[] influence, Cells margin) {
            int count = Arrays.stream(margin.cells()).max().orElse(-1) + 1;
            double[] sums = new double[count];
            int[] units = new int[count];
            for (int i = 0; i < influence.length; i++) {
                sums[margin.cells()[i]] += influence[i] / margin.weights()[i];
                units[margin.cells()[i]]++;
            }
            double[] left = new double[influence.length];
            for (int i = 0; i < left.length; i++) {
                int cell = margin.cells()[i];
                left[i] = influence[i] - margin.weights()[i] * sums[cell] / units[cell];
            }
            return left;
        }
    }
}

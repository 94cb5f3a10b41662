package org.parcours.statistics.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What a sample says of those whom it stands for. Each method takes the answers in the order of the units
/// and, within,
/// whom it is about: those of a group, and of them those who answered this question.
public final class Estimates {
    /// A sum of weights that comes this close to a share is taken to be that share.
    private static final double EXACT = 1e-12;

    private final Sample sample;

    public Estimates(Sample sample) {
        this.sample = sample;
    }

    /// The total of all whom the units within stand for: R's `svytotal`.
    public Estimate total(double[] answers, boolean[] within) {
        return estimate(totalOf(answers, within), within);
    }

    /// The mean: R's `svymean`.
    ///
    /// @throws IllegalArgumentException where nobody is within
    public Estimate mean(double[] answers, boolean[] within) {
        return estimate(meanOf(answers, within), within);
    }

    /// One total per another, as exported turnover per turnover: R's `svyratio`.
    ///
    /// @throws IllegalArgumentException where what stands beneath adds up to nought
    public Estimate ratio(double[] above, double[] beneath, boolean[] within) {
        return estimate(ratioOf(above, beneath, within), within);
    }

    /// The share of yes, with an interval that stays within [0, 1]: on the logit scale, R's
    /// `svyciprop(method = "xlogit")`. Where all say the same the logit has no interval; then it is Clopper
    /// & Pearson's
    /// (1934) for as many answers as the weights are worth.
    ///
    /// @throws IllegalArgumentException where nobody is within
    public Estimate share(boolean[] yes, boolean[] within) {
        double[] answers = new double[yes.length];
        for (int i = 0; i < yes.length; i++) {
            answers[i] = yes[i] ? 1 : 0;
        }
        Estimate mean = mean(answers, within);
        double share = mean.value();
        if (unanimous(yes, within)) {
            double open = Math.pow(0.025, 1 / mean.effective());
            return share < 0.5
                    ? new Estimate(0, 0, 0, 1 - open, mean.answers(), mean.effective())
                    : new Estimate(1, 0, open, 1, mean.answers(), mean.effective());
        }
        double logit = Math.log(share / (1 - share));
        double reach = StudentT.quantile(sample.strata().freedom(within)) * mean.error() / (share * (1 - share));
        return new Estimate(
                share, mean.error(), expit(logit - reach), expit(logit + reach), mean.answers(), mean.effective());
    }

    private static boolean unanimous(boolean[] yes, boolean[] within) {
        return IntStream.range(0, yes.length)
                        .filter(i -> within[i])
                        .mapToObj(i -> yes[i])
                        .distinct()
                        .count()
                == 1;
    }

    private static double expit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /// The value below which the share `p` lies, as the median at 0.5, with Woodruff's interval (1952, JASA
    /// 47:635–646):
    /// R's `svyquantile(qrule = "math", interval.type = "mean")`. Ends are NaN where the sample does not
    /// reach so far.
    ///
    /// @throws IllegalArgumentException where nobody is within
    public Estimate quantile(double[] answers, double p, boolean[] within) {
        int[] order = IntStream.range(0, answers.length)
                .filter(i -> within[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> answers[i]))
                .mapToInt(i -> i)
                .toArray();
        double value = at(answers, order, p);
        double[] below = new double[answers.length];
        for (int i = 0; i < below.length; i++) {
            below[i] = answers[i] <= value ? 1 : 0;
        }
        Estimate share = mean(below, within);
        double lower = share.lower() >= 0 ? at(answers, order, share.lower()) : Double.NaN;
        double upper = share.upper() <= 1 ? at(answers, order, share.upper()) : Double.NaN;
        double error = (upper - lower) / (2 * StudentT.quantile(sample.strata().freedom(within)));
        return new Estimate(value, error, lower, upper, share.answers(), share.effective());
    }

    /// The inverse of the weighted distribution; between two values where the share falls exactly upon one,
    /// the lower.
    private double at(double[] answers, int[] order, double p) {
        if (order.length == 0) {
            throw new IllegalArgumentException("nobody answered");
        }
        double all = Arrays.stream(order).mapToDouble(sample::weight).sum();
        double sum = 0;
        int last = -1;
        double reached = 0;
        for (int k = 0; k < order.length; k++) {
            sum += sample.weight(order[k]);
            if (sum > p * all * (1 + EXACT)) {
                break;
            }
            last = k;
            reached = sum;
        }
        if (last >= 0 && Math.abs(p - reached / all) <= EXACT) {
            return answers[order[last]];
        }
        return answers[order[Math.min(last + 1, order.length - 1)]];
    }

    private Estimate estimate(Linear statistic, boolean[] within) {
        double error = Math.sqrt(sample.strata().variance(statistic.residuals()));
        double reach = StudentT.quantile(sample.strata().freedom(within)) * error;
        double value = statistic.value();
        int answers =
                (int) IntStream.range(0, within.length).filter(i -> within[i]).count();
        return new Estimate(value, error, value - reach, value + reach, answers, sample.effectiveSize(within));
    }

    /// A statistic, and what each unit adds to its chance.
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    record Linear(double value, double[] residuals) {}

    private Linear totalOf(double[] answers, boolean[] within) {
        double[] parts = new double[sample.size()];
        double total = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = within[i] ? sample.weight(i) * answers[i] : 0;
            total += parts[i];
        }
        return new Linear(total, sample.residual(parts));
    }

    Linear meanOf(double[] answers, boolean[] within) {
        double[] ones = new double[answers.length];
        Arrays.fill(ones, 1);
        return ratioOf(answers, ones, within);
    }

    private Linear ratioOf(double[] above, double[] beneath, boolean[] within) {
        double upper = 0;
        double lower = 0;
        for (int i = 0; i < within.length; i++) {
            if (within[i]) {
                upper += sample.weight(i) * above[i];
                lower += sample.weight(i) * beneath[i];
            }
        }
        if (lower == 0) {
            throw new IllegalArgumentException("nobody answered, or nought beneath");
        }
        double ratio = upper / lower;
        double[] influence = new double[within.length];
        for (int i = 0; i < influence.length; i++) {
            influence[i] = within[i] ? sample.weight(i) * (above[i] - ratio * beneath[i]) / lower : 0;
        }
        return new Linear(ratio, sample.residual(influence));
    }
}

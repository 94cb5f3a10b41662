package org.parcours.text;

final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double jaro = jaro(one, other);
        int prefix = 0;
        while (prefix < Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()))
                && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        boolean[] matched = new boolean[one.length()];
        int matches = 0;
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end && !matched[i]; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    matched[i] = true;
                    matches++;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double m = matches;
        return (m / one.length() + m / other.length() + (m - halfTurned(one, other, matched, taken) / 2.0) / m) / 3;
    }

    /// How many matched letters stand in another order.
    private static int halfTurned(String one, String other, boolean[] matched, boolean[] taken) {
        int turned = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (matched[i]) {
                while (!taken[j]) {
                    j++;
                }
                if (one.charAt(i) != other.charAt(j++)) {
                    turned++;
                }
            }
        }
        return turned;
    }
}

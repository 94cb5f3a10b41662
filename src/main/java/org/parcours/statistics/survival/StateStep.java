package org.parcours.statistics.survival;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shares, as fractions of one, in the initial state and in each end at a time. Together they make one.
public record StateStep(double time, long atRisk, double initial, Map<String, Double> ended) {
    /// The share that has ended in the state by then; 0 for an end that never occurred.
    public double of(String state) {
        return ended.getOrDefault(state, 0.0);
    }

    static Map<String, Double> shares(List<String> states, double[] ended) {
        var shares = LinkedHashMap.<String, Double>newLinkedHashMap(ended.length);
        for (int s = 0; s < ended.length; s++) {
            shares.put(states.get(s), ended[s]);
        }
        return Collections.unmodifiableMap(shares);
    }
}

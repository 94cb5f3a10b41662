package org.parcours.statistics.survival;

import java.util.OptionalDouble;

/// A time by which a share had the event, and its 95 % limits; each is empty where its curve never came that low.
public record Quantile(OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {}

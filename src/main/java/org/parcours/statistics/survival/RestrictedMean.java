package org.parcours.statistics.survival;

/// The mean time without the event up to a horizon, in the unit of the spells.
public record RestrictedMean(double until, double mean, double stdErr) {}

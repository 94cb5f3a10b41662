package org.parcours.coaching.needs;

/// A family of needs as it stands in the settable list.
///
/// @param offered whether it may still be chosen
public record Family(String code, Shape shape, boolean offered) {}

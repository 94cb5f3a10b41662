package org.parcours.text;

import java.math.BigDecimal;

/// Money.
///
/// @param currency ISO 4217 code
public record Amount(BigDecimal value, String currency) {}

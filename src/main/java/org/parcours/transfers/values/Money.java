package org.parcours.transfers.values;

import java.math.BigDecimal;

/// An amount in one currency.
///
/// @param currency ISO 4217 code
public record Money(BigDecimal amount, String currency) {}

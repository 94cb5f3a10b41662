package org.parcours.values;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// An amount in one currency.
public final class Money {
    private final BigDecimal amount;
    private final Currency currency;

    /// @throws Refused where the amount has more than fifteen digits before its comma, or six behind it
    public Money(BigDecimal amount, Currency currency) {
        if (!isInBounds(amount)) {
            throw new Refused("values.refused.number-range");
        }
        this.amount = Numbers.plain(amount);
        this.currency = currency;
    }

    private Money(Currency currency, BigDecimal amount) {
        this.amount = amount;
        this.currency = currency;
    }

    /// An amount as the database holds it, sound or not.
    public static Money stored(BigDecimal amount, String currency) {
        return new Money(Currency.stored(currency), amount);
    }

    public BigDecimal amount() {
        return amount;
    }

    public Currency currency() {
        return currency;
    }

    public boolean isSound() {
        return currency.isSound() && isInBounds(amount);
    }

    private static boolean isInBounds(BigDecimal amount) {
        return Numbers.isBounded(amount) && amount.stripTrailingZeros().scale() <= 6;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && money.currency.equals(currency) && money.amount.compareTo(amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(Numbers.plain(amount), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}

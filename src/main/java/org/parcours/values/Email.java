package org.parcours.values;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// One e-mail address, as `name@example.ma`: no list, no group, no name beside it, no quotes, no address of a machine
/// in
/// brackets. Equal whatever the case.
///
/// @param address as it was written, without white space around it
public record Email(String address) {
    private static final int LONGEST = 100;
    private static final int LONGEST_LOCAL = 64;

    /// `dot-atom` of RFC 5322.
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}-]+(\\.[\\p{L}\\p{M}\\p{Nd}-]+)*");

    /// @throws Refused where it is not exactly one address
    public Email {
        address = Lines.one(address);
        int at = address.indexOf('@');
        if (at < 0
                || at > LONGEST_LOCAL
                || address.length() > LONGEST
                || !LOCAL.matcher(address.substring(0, at)).matches()
                || ascii(address.substring(at + 1)).isEmpty()) {
            throw new Refused("values.refused.email");
        }
    }

    /// The address in a text, or empty where it is not exactly one.
    public static Optional<Email> in(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(new Email(typed));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    /// The address as mail servers know it: a domain in another script than Latin is written in Punycode (RFC 5890).
    public String encoded() {
        int at = address.indexOf('@');
        return address.substring(0, at + 1) + ascii(address.substring(at + 1)).orElseThrow();
    }

    private static Optional<String> ascii(String domain) {
        try {
            return DOMAIN.matcher(domain).matches()
                    ? Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /// The address in small letters, as it is compared.
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Email email && email.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return address;
    }
}

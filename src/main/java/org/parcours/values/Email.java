package org.parcours.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;

/// One e-mail address, as `name@example.ma`: no list, no group, no name beside it, no quotes, no address of a machine
/// in brackets. Equal whatever the case.
public final class Email {
    private static final int LONGEST = 100;
    private static final int LONGEST_LOCAL = 64;

    /// `dot-atom` of RFC 5322.
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}-]+(\\.[\\p{L}\\p{M}\\p{Nd}-]+)*");

    private final String address;
    private final @Nullable String encoded;

    /// Reads what came in.
    ///
    /// @throws Refused where it is not exactly one address
    @JsonCreator
    public Email(String typed) {
        this.address = Lines.one(typed);
        this.encoded = encode(address);
        if (encoded == null) {
            throw new Refused("values.refused.email");
        }
    }

    private Email(String address, @Nullable String encoded) {
        this.address = address;
        this.encoded = encoded;
    }

    /// An address as the database holds it, sound or not.
    public static Email stored(String text) {
        return new Email(text, encode(text));
    }

    /// The address in a text, or empty where it is not exactly one.
    public static Optional<Email> in(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(new Email(typed));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    /// The address as it was written, without white space around it.
    @JsonValue
    public String address() {
        return address;
    }

    /// Whether it would be accepted today. Nothing is sent to an address that is not.
    public boolean isSound() {
        return encoded != null;
    }

    /// The address as mail servers know it: a domain in another script than Latin is written in Punycode (RFC 5890).
    ///
    /// @throws Refused where the address is not sound
    public String encoded() {
        if (encoded == null) {
            throw new Refused("values.refused.email");
        }
        return encoded;
    }

    /// The address in small letters, as it is compared.
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String encode(String address) {
        int at = address.indexOf('@');
        if (at < 0
                || at > LONGEST_LOCAL
                || address.length() > LONGEST
                || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return null;
        }
        String domain = address.substring(at + 1);
        try {
            return DOMAIN.matcher(domain).matches()
                    ? address.substring(0, at + 1) + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES)
                    : null;
        } catch (IllegalArgumentException noDomain) {
            return null;
        }
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

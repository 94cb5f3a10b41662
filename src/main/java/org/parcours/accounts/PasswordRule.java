package org.parcours.accounts;

import java.util.Locale;
import org.parcours.text.Refused;

/// What a password must be: long, and not the address or the name. No rule of composition, which makes passwords worse
/// (NIST SP 800-63B).
final class PasswordRule {
    /// Least number of characters.
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private PasswordRule() {}

    /// Checks a new password.
    ///
    /// @throws Refused saying what to do better
    static void check(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("accounts.password.refused.length", "least", SHORTEST, "most", LONGEST);
        }
        String bare = bare(password);
        if (bare.equals(bare(email)) || bare.equals(bare(name)) || bare.equals(bare(email.split("@", 2)[0]))) {
            throw new Refused("accounts.password.refused.known");
        }
        if (bare.chars().distinct().count() < 4) {
            throw new Refused("accounts.password.refused.repeats");
        }
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    }
}

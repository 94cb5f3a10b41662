package org.parcours.indicators.passports;

import static org.parcours.indicators.passports.Verification.Check;
import static org.parcours.indicators.passports.Verification.Failed;
import static org.parcours.indicators.passports.Verification.Failure;
import static org.parcours.indicators.passports.Verification.Finding;
import static org.parcours.indicators.passports.Verification.NotChecked;
import static org.parcours.indicators.passports.Verification.Passed;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks a passport with nothing but the passport, and what the reader brings: earlier ones, the network's known key.
public final class PassportVerifier {
    private PassportVerifier() {}

    /// Checks the text of a passport.
    ///
    /// @param chain texts of earlier passports or of the whole chain, in any order; each is checked and must belong
    /// @param trusted the key that is known to be the network's
    public static Verification verify(String json, Optional<List<String>> chain, Optional<PublicKey> trusted) {
        Passport passport;
        try {
            passport = Passport.read(json);
        } catch (RefusedText e) {
            return unreadable(e.failure());
        }
        var key = NetworkKey.decode(passport.key());
        return new Verification(List.of(
                new Passed(Check.FORM, 0, false),
                seal(passport),
                signature(passport, key),
                chain.map(earlier -> chain(passport, earlier)).orElse(new NotChecked(Check.CHAIN)),
                trusted.map(known -> key(known, key)).orElse(new NotChecked(Check.KEY))));
    }

    /// Checks the bytes of a passport's file: what is not strict UTF-8 is refused too.
    public static Verification verify(byte[] bytes, Optional<List<String>> chain, Optional<PublicKey> trusted) {
        try {
            return verify(RefusedText.decode(bytes), chain, trusted);
        } catch (RefusedText e) {
            return unreadable(e.failure());
        }
    }

    private static Verification unreadable(Failure failure) {
        var rest = Arrays.stream(Check.values()).skip(1).<Finding>map(NotChecked::new);
        return new Verification(
                Stream.concat(Stream.of(new Failed(Check.FORM, failure)), rest).toList());
    }

    private static Finding seal(Passport passport) {
        var seal = HexFormat.of().formatHex(Passport.sealOf(passport.body(), passport.previous()));
        return judge(Check.SEAL, seal.equals(passport.seal()), Failure.SEAL_DIFFERS);
    }

    private static Finding signature(Passport passport, Optional<PublicKey> key) {
        return key.map(known -> judge(Check.SIGNATURE, signed(passport, known), Failure.SIGNATURE_DIFFERS))
                .orElse(new Failed(Check.SIGNATURE, Failure.KEY_UNREADABLE));
    }

    private static boolean signed(Passport passport, PublicKey key) {
        try {
            var bytes = Base64.getDecoder().decode(passport.signature());
            // Base64 leaves bits of its last letter unread: without this, another letter there would pass.
            if (!Base64.getEncoder().encodeToString(bytes).equals(passport.signature())) {
                return false;
            }
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(HexFormat.of().parseHex(passport.seal()));
            return signature.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Finding chain(Passport passport, List<String> texts) {
        var earlier = new HashMap<String, Passport>();
        for (var text : texts) {
            if (!verify(text, Optional.empty(), Optional.empty()).accepted()) {
                return new Failed(Check.CHAIN, Failure.EARLIER_REFUSED);
            }
            var read = reread(text);
            if (!read.key().equals(passport.key())) {
                return new Failed(Check.CHAIN, Failure.EARLIER_OTHER_KEY);
            }
            earlier.put(read.seal(), read);
        }
        // Whoever names all files of a folder, or the network's whole chain, names this one too and what follows it.
        earlier.remove(passport.seal());
        forgetLater(passport, earlier);
        int links = 0;
        var oldest = passport;
        for (var at = previous(passport, earlier); at != null; at = previous(at, earlier)) {
            oldest = at;
            links++;
        }
        if (links == 0 && passport.previous() != null) {
            return new Failed(Check.CHAIN, Failure.PREVIOUS_NOT_GIVEN);
        }
        return links < earlier.size()
                ? new Failed(Check.CHAIN, Failure.EARLIER_UNRELATED)
                : new Passed(Check.CHAIN, links, oldest.previous() == null);
    }

    private static void forgetLater(Passport passport, Map<String, Passport> given) {
        Map<String, Passport> following = new HashMap<>();
        given.values().forEach(one -> following.put(String.valueOf(one.previous()), one));
        for (var later = following.get(passport.seal()); later != null; later = following.get(later.seal())) {
            given.remove(later.seal());
        }
    }

    private static Passport reread(String accepted) {
        try {
            return Passport.read(accepted);
        } catch (RefusedText e) {
            throw new IllegalStateException("a text that was accepted is refused", e);
        }
    }

    private static @Nullable Passport previous(Passport passport, Map<String, Passport> earlier) {
        return passport.previous() == null ? null : earlier.get(passport.previous());
    }

    private static Finding key(PublicKey known, Optional<PublicKey> key) {
        boolean same = key.filter(given -> Arrays.equals(given.getEncoded(), known.getEncoded()))
                .isPresent();
        return judge(Check.KEY, same, Failure.KEY_DIFFERS);
    }

    private static Finding judge(Check check, boolean holds, Failure failure) {
        return holds ? new Passed(check, 0, false) : new Failed(check, failure);
    }
}

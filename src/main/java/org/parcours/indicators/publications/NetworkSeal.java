package org.parcours.indicators.publications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import org.parcours.database.DatabaseSettings;
import org.parcours.indicators.passports.NetworkKey;
import org.parcours.indicators.passports.Passport;
import org.parcours.indicators.passports.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// Seals with the network's key, made in the home folder when it is first needed.
@Component
public class NetworkSeal {
    private final Path file;
    private @Nullable KeyPair keys;

    NetworkSeal(DatabaseSettings settings) {
        this.file = settings.home().resolve("secrets").resolve("network-key.pem");
    }

    Passport seal(ObjectNode body, @Nullable String previous) {
        return new Sealer(keys()).seal(body, previous);
    }

    /// Returns the key that every passport of the network is signed with.
    public PublicKey publicKey() {
        return keys().getPublic();
    }

    private synchronized KeyPair keys() {
        try {
            KeyPair known = keys == null ? NetworkKey.loadOrCreate(file) : keys;
            keys = known;
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.parcours.indicators.passports;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Seals and signs with the network's key pair (see [NetworkKey]).
public final class Sealer {
    private final KeyPair keys;

    public Sealer(KeyPair keys) {
        this.keys = keys;
    }

    /// The passport of a body; `previous` is the seal of the passport before it, null for the first of a network.
    ///
    /// @throws IllegalArgumentException where the body has no canonical form, or `previous` is not a seal
    public Passport seal(ObjectNode body, @Nullable String previous) {
        if (previous != null && !Passport.isSeal(previous)) {
            throw new IllegalArgumentException("not a seal: " + previous);
        }
        var frozen = body.deepCopy();
        var seal = Passport.sealOf(frozen, previous);
        return new Passport(
                frozen,
                previous,
                HexFormat.of().formatHex(seal),
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                Base64.getEncoder().encodeToString(sign(seal)));
    }

    private byte[] sign(byte[] seal) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(seal);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the network's key does not sign", e);
        }
    }
}

package org.parcours.indicators.passports;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class Samples {
    static final KeyPair KEYS = keys();
    static final KeyPair OTHER_KEYS = keys();
    static final ObjectNode BODY = body(1);

    private Samples() {}

    static ObjectNode body(int version) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("indicator", "path-completed")
                .put("version", version)
                .put("share", 0.9)
                .put("on", "2024-05-31");
        body.putObject("sentence")
                .put("fr", "90 % réussissent")
                .put("ar", "نسبة النجاح 90 %")
                .put("en", "90 % \"succeed\"\n");
        body.putArray("evidence").add(true).addNull().add(829252125322243L).add(1e-7);
        return body;
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

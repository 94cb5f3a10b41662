package org.parcours.indicators.publications.frozen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The Merkle tree of RFC 9162, section 2.1, over salted rows: its root commits to every row and reveals
/// none, and a row can later be shown to an auditor with its salt and the digests beside its path,
/// without the others.
public final class EvidenceTree {
    public static final String METHOD =
            "sha-256 merkle tree (RFC 9162, 2.1) of salt followed by the row as canonical JSON";

    private EvidenceTree() {}

    /// In lower-case hex.
    public static String root(List<FrozenRow> rows) {
        return HexFormat.of().formatHex(rows.isEmpty() ? sha256().digest() : node(rows));
    }

    private static byte[] node(List<FrozenRow> rows) {
        var digest = sha256();
        if (rows.size() == 1) {
            digest.update((byte) 0);
            digest.update(rows.getFirst().salt());
            return digest.digest(rows.getFirst().line().getBytes(StandardCharsets.UTF_8));
        }
        int left = Integer.highestOneBit(rows.size() - 1);
        digest.update((byte) 1);
        digest.update(node(rows.subList(0, left)));
        return digest.digest(node(rows.subList(left, rows.size())));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

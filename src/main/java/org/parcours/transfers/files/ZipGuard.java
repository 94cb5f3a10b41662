package org.parcours.transfers.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.parcours.transfers.files.FileRefused.Code;

/// Unpacks an archive into nothing, counting, before any reader opens it. It walks the same directory with the same
/// library as the reader: two libraries may see two different archives in one hostile file.
final class ZipGuard {
    private static final long LOOKED_AT_FROM = 4L << 20;

    private final Limits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long inflated;

    ZipGuard(Limits limits) {
        this.limits = limits;
    }

    /// The names of the parts, in lower case.
    Set<String> check(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefused(Code.ENCRYPTED);
            }
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new FileRefused(Code.CORRUPT);
            }
            if (names.size() > limits.entries()) {
                throw new FileRefused(Code.ZIP_BOMB);
            }
            inflate(zip, entry);
        }
        return names;
    }

    private void inflate(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        long mostHere = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")
                ? limits.stringBytes()
                : limits.inflated();
        long packed = Math.max(1, entry.getCompressedSize());
        long here = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                here += read;
                inflated += read;
                boolean dense = here > LOOKED_AT_FROM && here / packed > limits.ratio();
                if (dense || here > mostHere || inflated > limits.inflated()) {
                    throw new FileRefused(Code.ZIP_BOMB);
                }
            }
        }
    }
}

package org.parcours.files;

import org.parcours.text.Words;

/// A file that is stored.
///
/// @param size in bytes
/// @param digest SHA-256 of its bytes, by which [FileContents] finds them
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredFile(String name, FileType type, long size, byte[] digest) {
    /// Returns how large a file is, for readers.
    ///
    /// @param bytes its size
    public static String size(long bytes, Words words) {
        return bytes < 1_000_000
                ? words.say("files.size.kilobytes", Math.max(1, Math.round(bytes / 1000.0)))
                : words.say("files.size.megabytes", words.decimal(bytes / 1e6, 1));
    }
}

package org.parcours.files;

/// A file that is stored.
///
/// @param size in bytes
/// @param digest SHA-256 of its bytes, by which [FileContents] finds them
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record StoredFile(String name, FileType type, long size, byte[] digest) {}

package org.parcours.transfers.files;

/// What a file may cost before it is refused.
///
/// @param bytes size of the file
/// @param inflated bytes of all its parts once unpacked
/// @param strings bytes of the shared strings of a workbook once unpacked: the only part held in memory
/// @param entries parts in the archive
/// @param ratio unpacked to packed size of a part, looked at from 4 MiB on
/// @param rows rows with content in one table, without its header
/// @param characters in one cell
public record Limits(
        long bytes, long inflated, long strings, int entries, int ratio, int rows, int columns, int characters) {
    /// 100 MiB, 200,000 rows, 500 columns; a cell holds what Excel allows.
    public static Limits usual() {
        return new Limits(100L << 20, 1L << 30, 128L << 20, 2_000, 200, 200_000, 500, 32_767);
    }

    public Limits withRows(int most) {
        return new Limits(bytes, inflated, strings, entries, ratio, most, columns, characters);
    }
}

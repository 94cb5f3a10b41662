package org.parcours.transfers.files;

/// What a file may cost before it is refused.
///
/// @param bytes size of the file
/// @param inflated bytes of all its parts once unpacked
/// @param stringBytes bytes of the shared strings of a workbook once unpacked
/// @param entries parts in the archive
/// @param ratio unpacked to packed size of a part, looked at from 4 MiB on
/// @param rows rows with content in one table, without its header
/// @param characters in one cell
/// @param areas merged areas of one worksheet
/// @param strings shared strings of a workbook
/// @param cells of one worksheet
public record Limits(
        long bytes,
        long inflated,
        long stringBytes,
        int entries,
        int ratio,
        int rows,
        int columns,
        int characters,
        int areas,
        int strings,
        int cells) {
    /// 100 MiB, 200,000 rows, 500 columns; a cell holds what Excel allows.
    public static Limits usual() {
        return new Limits(
                100L << 20, 1L << 30, 256L << 20, 2_000, 200, 200_000, 500, 32_767, 5_000, 2_000_000, 20_000_000);
    }

    public Limits withRows(int most) {
        return new Limits(
                bytes, inflated, stringBytes, entries, ratio, most, columns, characters, areas, strings, cells);
    }
}

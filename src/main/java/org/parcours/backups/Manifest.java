package org.parcours.backups;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup holds, as `manifest.json` says it.
///
/// @param format version of the folder's layout
/// @param moment the last instant of which the backup holds everything
/// @param migrations version of the last migration by module: the schemas that the tables fit
/// @param tables every table that was saved
/// @param sequences the last value by sequence
record Manifest(
        int format, Instant moment, Map<String, String> migrations, List<Table> tables, Map<String, Long> sequences) {
    static final int FORMAT = 1;

    /// One table, saved as `tables/<name>.copy.gz`: the text format of PostgreSQL's COPY, one row a line.
    ///
    /// @param name schema and table
    /// @param columns in the order of the file, quoted where SQL needs it; computed ones are left out
    record Table(String name, String columns, long rows) {
        String file() {
            return "tables/" + name + ".copy.gz";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}

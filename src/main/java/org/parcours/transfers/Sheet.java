package org.parcours.transfers;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Kept;

/// What a module lets in and out as rows of a spreadsheet. A component that implements it is offered
/// everywhere at once: pages, API and commands.
public interface Sheet {
    /// As it stands in addresses; `sheets.sheet.<code>` names it.
    String code();

    /// In the order of an export, as settable lists stand now.
    List<Column> columns();

    /// Whether the person who asks may bring such rows in at all; row by row the scope decides.
    boolean mayImport();

    boolean mayExport();

    /// Begins to look at the rows of one file, inside the transaction that goes on until the last of them.
    Examiner examiner(Decisions decisions);

    /// What the rows are kept in, children first: an import is taken back in this order.
    List<Kept> tables();

    /// Everything in reach, one list a row with a value for each column: text, number, day, yes or no, or null. Called
    /// in a transaction.
    ///
    /// @param filters as in the address of the list that is exported; what the sheet does not know is left aside
    void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows);

    /// The rows in reach that would be refused if they came in today, as an export has them, each with the reasons.
    /// Called in a transaction.
    default void refused(BiConsumer<List<@Nullable Object>, List<Fault>> rows) {
        // nothing is known of rows that are no records
    }

    /// Looks at rows some thousands at a time, and writes those that may be written before it looks at the next: a
    /// later row then finds what an earlier one of its file brought. A preview rolls all of it back.
    interface Examiner {
        /// One finding a row, in their order.
        List<Finding> examine(List<Row> rows);

        /// Writes what the rows examined last change, those that are wrong or undecided left out.
        void write();
    }
}

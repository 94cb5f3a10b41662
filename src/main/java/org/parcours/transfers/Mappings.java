package org.parcours.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.SheetFile;
import org.parcours.transfers.files.SheetRow;
import org.parcours.transfers.files.Table;
import org.parcours.transfers.recipes.Guess;
import org.parcours.transfers.recipes.Interpretation;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Synonyms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a file looks like before it is read: its columns, and which of a sheet's they may be.
@Component
public class Mappings {
    private static final int SAMPLES = 3;

    private final Guess guess;
    private final Sheets sheets;
    private final Synonyms synonyms;

    Mappings(Guess guess, Sheets sheets, Synonyms synonyms) {
        this.guess = guess;
        this.sheets = sheets;
        this.synonyms = synonyms;
    }

    /// A file beside a sheet.
    ///
    /// @param tables worksheets that can be read, with the one that is
    /// @param headers of the file, with what stands below them
    /// @param unknown what the file says in choice columns that means nothing yet, by column
    /// @param needed columns that every row needs and nothing fills
    /// @param mislabelled what the file is although its name says otherwise; null where the name is right
    public record Mapping(
            List<String> tables,
            String table,
            int rows,
            List<Header> headers,
            Map<Column, Set<String>> unknown,
            List<Column> needed,
            SheetFile.@Nullable Kind mislabelled) {}

    /// One column of the file.
    ///
    /// @param targets keys of the columns that it fills
    public record Header(String letters, String name, List<String> samples, List<String> targets) {}

    /// The recipe that the file itself suggests for a sheet.
    ///
    /// @throws FileRefused where nothing of it can be read
    @Transactional(readOnly = true)
    public Recipe guess(String name, byte[] bytes, String sheet) {
        try (OpenedFile opened = OpenedFile.of(bytes, name)) {
            return guess.of(opened.table(null), sheets.get(sheet).columns());
        }
    }

    /// Which of these sheets the file looks like most.
    ///
    /// @throws FileRefused where nothing of it can be read
    @Transactional(readOnly = true)
    public Optional<String> sheetOf(String name, byte[] bytes, List<Sheet> among) {
        try (OpenedFile opened = OpenedFile.of(bytes, name)) {
            Table table = opened.table(null);
            return among.stream()
                    .max(Comparator.comparingInt(sheet -> guess.fit(table, sheet.columns())))
                    .map(Sheet::code);
        }
    }

    @Transactional(readOnly = true)
    public Mapping of(Import asked, byte[] bytes) {
        List<Column> columns = sheets.get(asked.sheet()).columns();
        try (OpenedFile opened = OpenedFile.of(bytes, asked.file().name())) {
            Table table = opened.table(asked.recipe().table());
            Interpretation interpretation = new Interpretation(asked.recipe(), columns, table, synonyms);
            List<String> readable = opened.file().tables().stream()
                    .filter(one -> one.refused() == null && one.rowCount() > 0)
                    .map(Table::name)
                    .toList();
            return new Mapping(
                    readable,
                    table.name(),
                    table.rowCount(),
                    headers(table, asked.recipe()),
                    unknown(columns, table, interpretation),
                    columns.stream()
                            .filter(column -> column.required() && !interpretation.fills(column.key()))
                            .toList(),
                    opened.file().mislabelled() ? opened.file().kind() : null);
        }
    }

    private static List<Header> headers(Table table, Recipe recipe) {
        List<SheetRow> first;
        try (Stream<SheetRow> rows = table.rows()) {
            first = rows.limit(50).toList();
        }
        List<Header> headers = new ArrayList<>();
        for (Table.Column column : table.header()) {
            List<String> samples = first.stream()
                    .map(row -> row.cells().get(column.index()).shown().strip())
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            List<String> targets = recipe.columns().entrySet().stream()
                    .filter(entry -> Synonyms.folded(entry.getKey()).equals(Synonyms.folded(column.name())))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            headers.add(new Header(column.letters(), column.name(), samples, targets));
        }
        return headers;
    }

    private static Map<Column, Set<String>> unknown(List<Column> columns, Table table, Interpretation interpretation) {
        Map<Column, Set<String>> unknown = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.type() == Column.Type.CHOICE && interpretation.isInFile(column.key())) {
                try (Stream<SheetRow> rows = table.rows()) {
                    Set<String> said = interpretation.unknown(column, rows);
                    if (!said.isEmpty()) {
                        unknown.put(column, said);
                    }
                }
            }
        }
        return unknown;
    }
}

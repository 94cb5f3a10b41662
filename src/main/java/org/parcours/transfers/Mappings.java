package org.parcours.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int LINES = 20;
    private static final int SHOWN = 100;
    private static final int TOLD_APART = 10_000;

    private final Guess guess;
    private final Sheets sheets;
    private final ImportFiles files;

    Mappings(Guess guess, Sheets sheets, ImportFiles files) {
        this.guess = guess;
        this.sheets = sheets;
        this.files = files;
    }

    /// A file beside a sheet.
    ///
    /// @param tables worksheets with content, with the one that is read
    /// @param encoding of a CSV; null for a workbook
    /// @param lines the first lines of the table, for a person to choose its header among
    /// @param layout where the header stands
    /// @param headers of the file, with what stands below them
    /// @param missing headers of the recipe that the file lacks
    /// @param unknown what the file says in choice columns that means nothing yet, by column
    /// @param needed columns that every row needs and nothing fills
    /// @param refused why the table cannot be read under this header; null where it can
    /// @param mislabelled what the file is although its name says otherwise; null where the name is right
    public record Mapping(
            List<String> tables,
            String table,
            @Nullable String encoding,
            List<Table.Line> lines,
            Table.Layout layout,
            int rows,
            List<Header> headers,
            List<String> missing,
            Map<Column, Unknown> unknown,
            List<Column> needed,
            @Nullable FileRefused refused,
            SheetFile.@Nullable Kind mislabelled) {}

    /// One column of the file.
    ///
    /// @param targets keys of the columns that it fills
    public record Header(String letters, String name, List<String> samples, List<String> targets) {}

    /// Values of a choice column that mean nothing yet.
    ///
    /// @param first those found most often
    /// @param others how many more there are
    public record Unknown(List<String> first, int others) {}

    /// The recipe that the file itself suggests for a sheet.
    ///
    /// @throws FileRefused where nothing of it can be read
    @Transactional(readOnly = true)
    public Recipe guess(OpenedFile opened, String sheet) {
        return guess(opened, sheet, Recipe.EMPTY);
    }

    /// As [#guess(OpenedFile, String)], where table and header are chosen.
    ///
    /// @param chosen names the table, and where it stands
    @Transactional(readOnly = true)
    public Recipe guess(OpenedFile opened, String sheet, Recipe chosen) {
        List<Column> columns = sheets.get(sheet).columns();
        Table table = opened.table(chosen.table());
        if (chosen.table() == null) {
            table = opened.file().tables().stream()
                    .max(Comparator.comparingInt(one -> fit(one, columns)))
                    .filter(one -> fit(one, columns) > 0)
                    .orElse(table);
        }
        Recipe guessed = guess.of(guess.under(table, chosen.withColumns(Map.of()), columns), columns);
        return chosen.withColumns(guessed.columns())
                .withTable(opened.file().tables().size() > 1 ? table.name() : null);
    }

    private int fit(Table table, List<Column> columns) {
        return table.rowCount() == 0
                ? 0
                : guess.of(guess.under(table, Recipe.EMPTY, columns), columns)
                        .columns()
                        .size();
    }

    /// Which of these sheets the file looks like most.
    ///
    /// @throws FileRefused where nothing of it can be read
    @Transactional(readOnly = true)
    public Optional<String> sheetOf(OpenedFile opened, List<Sheet> among) {
        return among.stream()
                .max(Comparator.comparingInt(sheet -> opened.file().tables().stream()
                        .mapToInt(table -> fit(table, sheet.columns()))
                        .max()
                        .orElse(0)))
                .map(Sheet::code);
    }

    @Transactional(readOnly = true)
    public Mapping of(Import asked, OpenedFile opened) {
        List<Column> columns = sheets.get(asked.sheet()).columns();
        Recipe recipe = asked.recipe();
        Table table = files.table(opened, asked.sheet(), recipe);
        Optional<Interpretation> read = table.refused() == null
                ? Optional.of(files.interpretation(table, asked.sheet(), recipe))
                : Optional.empty();
        return new Mapping(
                opened.file().tables().stream().map(Table::name).toList(),
                table.name(),
                opened.file().encoding(),
                table.top(LINES),
                table.layout(),
                table.rowCount(),
                headers(table, recipe),
                read.map(Interpretation::missing).orElse(List.of()),
                read.map(Mappings::unknown).orElse(Map.of()),
                columns.stream()
                        .filter(column -> column.required()
                                && read.filter(it -> it.fills(column.key())).isEmpty())
                        .toList(),
                table.refused(),
                opened.file().mislabelled() ? opened.file().kind() : null);
    }

    private static List<Header> headers(Table table, Recipe recipe) {
        List<SheetRow> first = List.of();
        if (table.refused() == null) {
            try (Stream<SheetRow> rows = table.rows()) {
                first = rows.limit(50).toList();
            }
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

    private static Map<Column, Unknown> unknown(Interpretation interpretation) {
        Map<Column, Unknown> unknown = new LinkedHashMap<>();
        interpretation
                .unknown(TOLD_APART)
                .forEach((column, said) -> unknown.put(
                        column,
                        new Unknown(said.subList(0, Math.min(SHOWN, said.size())), Math.max(0, said.size() - SHOWN))));
        return unknown;
    }
}

package org.parcours.transfers;

import java.util.HexFormat;
import java.util.List;
import org.parcours.files.FileContents;
import org.parcours.files.Upload;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.files.Table;
import org.parcours.transfers.recipes.Guess;
import org.parcours.transfers.recipes.Interpretation;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Synonyms;
import org.springframework.stereotype.Component;

/// The files of imports: stored, opened again, read as a recipe says.
@Component
class ImportFiles {
    private final FileContents contents;
    private final Guess guess;
    private final Synonyms synonyms;
    private final Sheets sheets;

    ImportFiles(FileContents contents, Guess guess, Synonyms synonyms, Sheets sheets) {
        this.sheets = sheets;
        this.contents = contents;
        this.guess = guess;
        this.synonyms = synonyms;
    }

    /// Stores a file, unless it is stored already.
    Import.File store(Upload sent) {
        return new Import.File(sent.name(), HexFormat.of().formatHex(contents.store(sent)), sent.size());
    }

    /// Opens a stored file in the encoding of a recipe.
    ///
    /// @throws FileRefused if it cannot be read so
    OpenedFile open(Import.File file, Recipe recipe) {
        return OpenedFile.of(
                new Upload(file.name(), file.size(), () -> contents.open(file.stored())),
                recipe.layout().encoding());
    }

    /// The table that a recipe reads, under its header.
    ///
    /// @throws FileRefused if the file has no such table
    Table table(OpenedFile opened, String sheet, Recipe recipe) {
        return guess.under(opened.table(recipe.table()), recipe, columns(sheet));
    }

    /// Reads a table as a recipe says.
    ///
    /// @throws FileRefused if it cannot be read under its header
    Interpretation interpretation(Table table, String sheet, Recipe recipe) {
        return new Interpretation(recipe, columns(sheet), table, synonyms);
    }

    private List<Column> columns(String sheet) {
        return sheets.get(sheet).columns();
    }
}

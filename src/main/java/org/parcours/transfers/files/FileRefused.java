package org.parcours.transfers.files;

import java.util.Map;
import org.parcours.text.Refused;
import org.parcours.text.Words;

/// A file, or one table of it, that cannot be read, with the reason and what to do about it.
public final class FileRefused extends Refused {
    private static final long serialVersionUID = 1;

    public enum Code {
        EMPTY,
        NO_ROWS,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        ENCRYPTED,
        OLD_EXCEL,
        MACRO,
        NOT_A_SHEET,
        ZIP_BOMB,
        CORRUPT,
        ENCODING,
        BROKEN_LINE,
        DUPLICATE_HEADER,
        MERGED_CELLS,
        TOO_MANY_MERGED,
        TOO_MANY_STRINGS,
        TOO_MANY_CELLS,
        OPEN_DOCUMENT,
        BINARY_EXCEL,
        WEB_PAGE,
        NUMBERS,
        /// A recipe names columns that the file lacks.
        MISSING_COLUMNS
    }

    private final Code code;
    private final transient Map<String, Object> details;

    public FileRefused(Code code, Map<String, Object> details) {
        super(422, "transfers.file.refused." + code, details);
        this.code = code;
        this.details = details;
    }

    FileRefused(Code code) {
        this(code, Map.of());
    }

    static FileRefused corrupt(Throwable cause) {
        FileRefused refused = new FileRefused(Code.CORRUPT);
        refused.initCause(cause);
        return refused;
    }

    public Code code() {
        return code;
    }

    /// What the sentence names: `sheet`, `name`, `cells`, `line`, `limit`, as far as they apply.
    public Map<String, Object> details() {
        return details;
    }

    public String said(Words words) {
        return words.say(key(), details);
    }
}

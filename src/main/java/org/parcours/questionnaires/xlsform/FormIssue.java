package org.parcours.questionnaires.xlsform;

/// Something about a form that its author has to know, with the place in the workbook.
///
/// @param cell as a spreadsheet writes it (`B12`); empty where it is about the whole sheet
/// @param what the piece that it is about
public record FormIssue(String sheet, String cell, Kind kind, String what) {
    public enum Kind {
        SHEET_MISSING(true),
        COLUMN_MISSING(true),
        NO_QUESTIONS(true),
        TOO_LONG(true),
        TOO_DEEP(true),
        SHEET_UNREADABLE(true),
        TYPE_UNKNOWN(true),
        TYPE_MISSING(true),
        NAME_MISSING(true),
        NAME_BAD(true),
        NAME_TWICE(true),
        LIST_UNKNOWN(true),
        LIST_EMPTY(true),
        CHOICE_TWICE(true),
        GROUP_OPEN(true),
        GROUP_CLOSED(true),
        QUESTION_UNKNOWN(true),
        LOOP(true),
        SYNTAX(true),
        OPEN_TEXT(true),
        FUNCTION(true),
        ARGUMENTS(true),
        PATH(true),
        FORMULA(true),
        DEPTH(true),
        PATTERN(true),
        CALCULATION_MISSING(true),
        PARAMETER_BAD(true),
        NAME_AMBIGUOUS(true),
        FACT_UNKNOWN(true),
        FACT_UNFIT(true),
        PERIOD_BAD(true),
        /// A kind of line that is left out, with all that stands in it.
        NOT_CARRIED(false),
        /// What a device would note by itself: who answers and when is known here anyway.
        METADATA(false),
        /// A list in a file that did not come with the form.
        FILE_MISSING(false),
        /// A row that its author switched off.
        DISABLED(false),
        /// A text to read cannot be answered, whatever the form says.
        REQUIRED_NOTE(false),
        /// No earlier answer is known by which a question could begin.
        LAST_SAVED(false),
        COLUMN_UNKNOWN(false),
        /// A sheet that nothing of the form refers to.
        SHEET_UNREAD(false),
        /// How a device would behave; a browser behaves in its own way.
        PARAMETER_LEFT(false),
        /// Colours, fonts and alignment in a text, which follow the pages here.
        STYLE(false),
        LABEL_MISSING(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        /// Whether no form can be made before it is mended.
        public boolean isFatal() {
            return fatal;
        }
    }
}

package org.parcours.questionnaires.xlsform;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.forms.QuestionType;

/// What the cell `type` of a line says: a question of some kind, or the beginning or end of what belongs
/// together.
///
/// @param said as it was written, with single spaces
/// @param type null where the line is no question that is carried
/// @param list the name of its choices; empty where it offers none
public record RowType(Part part, String said, @Nullable QuestionType type, String list) {
    /// What a line is to the lines around it.
    public enum Part {
        QUESTION,
        GROUP_BEGINS,
        GROUP_ENDS,
        REPEAT_BEGINS,
        REPEAT_ENDS,
        /// What a device would note by itself.
        METADATA
    }

    private static final Set<String> METADATA = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "subscriberid",
            "simserial",
            "phonenumber",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "background-audio");

    private static final String SELECT = "(?i)select([_ ]one|[_ ]multiple| all that apply)";

    public static RowType of(String cell) {
        String said = cell.strip().replaceAll("\\s+", " ").replaceFirst("(?i)^(select .*)\\bfrom ", "$1");
        String words = said.toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (words) {
            case "begin group" -> new RowType(Part.GROUP_BEGINS, said, null, "");
            case "end group" -> new RowType(Part.GROUP_ENDS, said, null, "");
            case "begin repeat" -> new RowType(Part.REPEAT_BEGINS, said, null, "");
            case "end repeat" -> new RowType(Part.REPEAT_ENDS, said, null, "");
            default -> METADATA.contains(words) ? new RowType(Part.METADATA, said, null, "") : question(said);
        };
    }

    private static RowType question(String said) {
        boolean chooses = said.matches(SELECT + "( .*)?");
        String name = chooses ? said.replaceFirst("(?i)^(" + SELECT + ").*$", "$1") : said.replaceFirst(" .*", "");
        boolean carried = !said.matches("(?i).*(from_file|or_other|or other).*");
        QuestionType type = carried ? QuestionType.named(name).orElse(null) : null;
        return new RowType(
                Part.QUESTION,
                said,
                type,
                chooses ? said.substring(name.length()).strip() : "");
    }

    public static RowType of(FormRows.Row row) {
        return of(row.cell("type"));
    }

    public boolean begins() {
        return part == Part.GROUP_BEGINS || part == Part.REPEAT_BEGINS;
    }

    public boolean ends() {
        return part == Part.GROUP_ENDS || part == Part.REPEAT_ENDS;
    }

    /// Whether it is a kind of question that XLSForm has and that is not carried here.
    boolean elsewhere() {
        return said.matches(
                "(?i)(geo|image|audio|video|file|barcode|rank|range|osm|xml-external|csv-external|select).*");
    }
}

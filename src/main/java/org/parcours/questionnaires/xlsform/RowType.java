package org.parcours.questionnaires.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        /// Once for each choice of a list, which is not supported.
        LOOP_BEGINS,
        LOOP_ENDS,
        /// A moment of filling in.
        MOMENT,
        /// What a device would note by itself.
        METADATA
    }

    /// What a device would note, by XLSForm's present and earlier names.
    private static final Set<String> METADATA = Set.of(
            "deviceid",
            "device id",
            "get device id",
            "imei",
            "subscriberid",
            "subscriber id",
            "get subscriber id",
            "simserial",
            "sim id",
            "get sim id",
            "phonenumber",
            "get phone number",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "background-geopoint",
            "background-audio");

    /// Moments of filling in, which expressions may ask about.
    private static final Map<String, String> MOMENTS = Map.of(
            "start", "once(now())",
            "start time", "once(now())",
            "get start time", "once(now())",
            "end", "now()",
            "end time", "now()",
            "get end time", "now()",
            "today", "today()",
            "get today", "today()");

    private static final Pattern SELECT =
            Pattern.compile("(?i)(?:add )?(select[_ ]?(?:one|multiple)|select1|select all that apply|rank)(?: prompt)?"
                    + "(_from_file| from file|_external)?(?: using| from)?(?: (.*))?");
    private static final Pattern CONTROL = Pattern.compile("(?i)(begin|end)[_ ](group|repeat|lgroup|looped group)");

    public static RowType of(String cell) {
        String said = cell.strip().replaceAll("[\\s\\u00a0]+", " ");
        String words = said.toLowerCase(Locale.ROOT).replace('_', ' ');
        Matcher control = CONTROL.matcher(said);
        if (control.matches()) {
            boolean begins = control.group(1).equalsIgnoreCase("begin");
            boolean group = control.group(2).equalsIgnoreCase("group");
            return new RowType(
                    group
                            ? begins ? Part.GROUP_BEGINS : Part.GROUP_ENDS
                            : begins ? Part.REPEAT_BEGINS : Part.REPEAT_ENDS,
                    said,
                    null,
                    "");
        }
        if (words.matches("(begin|end) loop.*")) {
            return new RowType(words.startsWith("begin") ? Part.LOOP_BEGINS : Part.LOOP_ENDS, said, null, "");
        }
        if (MOMENTS.containsKey(words)) {
            return new RowType(Part.MOMENT, said, null, "");
        }
        return METADATA.contains(words) || words.startsWith("uri:")
                ? new RowType(Part.METADATA, said, null, "")
                : question(said);
    }

    private static RowType question(String said) {
        Matcher select = SELECT.matcher(said);
        if (!select.matches()) {
            return new RowType(Part.QUESTION, said, QuestionType.named(said).orElse(null), "");
        }
        String word = select.group(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        String list = select.group(3) == null ? "" : select.group(3).strip();
        QuestionType type = switch (word) {
            case "rank" -> QuestionType.RANK;
            case "select multiple", "select all that apply" -> QuestionType.SELECT_MULTIPLE;
            default -> QuestionType.SELECT_ONE;
        };
        boolean carried = !list.contains("${") && !list.matches("(?i).* or[_ ](specify )?other");
        return new RowType(Part.QUESTION, said, carried ? type : null, file(list));
    }

    /// `cities.csv` is the list `cities`, whose rows stand in a sheet of that name.
    private static String file(String list) {
        return list.replaceFirst("(?i)\\.(csv|xml|geojson)$", "");
    }

    /// Returns whether the list is one that comes in a file of its own.
    boolean fromFile() {
        return said.matches("(?i).*(from_file|from file|\\.(csv|xml|geojson)).*");
    }

    /// Returns the expression of a moment of filling in.
    String moment() {
        return MOMENTS.getOrDefault(said.toLowerCase(Locale.ROOT).replace('_', ' '), "");
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
                "(?i)(q |add )?(geo|image|photo|picture|audio|video|file|osm|xml-external|csv-external|select|begin[ _]loop|end[ _]loop).*");
    }
}

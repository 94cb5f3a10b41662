package org.parcours.questionnaires.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parcours.questionnaires.xlsform.FormRows;
import org.parcours.questionnaires.xlsform.FormRows.Row;

/// FormRows are moved, copied and taken out with what stands in them. A form is written as its names, a
/// group in
/// brackets.
class OutlineTest {
    private static FormRows rows(String form) {
        List<Row> survey = new ArrayList<>();
        List<Row> choices = new ArrayList<>();
        for (int i = 0; i < form.length(); i++) {
            char sign = form.charAt(i);
            String id = Integer.toString(survey.size() + 1);
            survey.add(
                    switch (sign) {
                        case '(' -> new Row(id, Map.of("type", "begin_group", "name", "group" + id));
                        case ')' -> new Row(id, Map.of("type", "end_group"));
                        default -> new Row(id, Map.of("type", "text", "name", String.valueOf(sign)));
                    });
        }
        return new FormRows(List.of(""), Map.of(), survey, choices);
    }

    private static String shown(FormRows rows) {
        StringBuilder shown = new StringBuilder();
        for (Row row : rows.survey()) {
            shown.append(
                    switch (row.cell("type")) {
                        case "begin_group" -> "(";
                        case "end_group" -> ")";
                        default -> row.cell("name");
                    });
        }
        return shown.toString();
    }

    private static String id(FormRows rows, String name) {
        return rows.survey().stream()
                .filter(row -> row.cell("name").equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String moved(String form, String name, boolean up) {
        FormRows rows = rows(form);
        return shown(Outline.move(rows, id(rows, name), up));
    }

    @Test
    void movesAQuestionIntoAGroupAndOut() {
        assertThat(moved("a(b)c", "a", false)).isEqualTo("(ab)c");
        assertThat(moved("(ab)c", "a", true)).isEqualTo("a(b)c");
        assertThat(moved("a(b)c", "c", true)).isEqualTo("a(bc)");
        assertThat(moved("a(b)", "b", false)).isEqualTo("a()b");
        assertThat(moved("ab", "a", true)).isEqualTo("ab");
        assertThat(moved("ab", "b", false)).isEqualTo("ab");
    }

    @Test
    void movesAGroupWithAllThatStandsInIt() {
        assertThat(moved("a(b(c)d)e", "group2", true)).isEqualTo("(b(c)d)ae");
        assertThat(moved("a(b(c)d)e", "group2", false)).isEqualTo("ae(b(c)d)");
        assertThat(moved("(ab)(cd)", "group5", true)).isEqualTo("(cd)(ab)");
        assertThat(moved("(ab)(cd)", "group1", false)).isEqualTo("(cd)(ab)");
        assertThat(moved("((a)b)", "group2", true)).isEqualTo("(a)(b)");
        assertThat(moved("(a(b))", "group3", false)).isEqualTo("(a)(b)");
    }

    @Test
    void comesBackByTheOppositeMove() {
        Random random = new Random(7);
        FormRows rows = rows("a(b(cd)e)(f)g()h");
        for (int i = 0; i < 2_000; i++) {
            List<Row> movable = rows.survey().stream()
                    .filter(row -> !row.cell("type").equals("end_group"))
                    .toList();
            String id = movable.get(random.nextInt(movable.size())).id();
            boolean up = random.nextBoolean();
            FormRows moved = Outline.move(rows, id, up);
            assertThat(moved.survey()).containsExactlyInAnyOrderElementsOf(rows.survey());
            assertThat(Outline.balanced(moved)).isEqualTo(moved);
            // a group passes over another, so that it leaves the one that it stands in for good
            boolean group = !rows.survey().stream()
                    .filter(row -> row.id().equals(id))
                    .allMatch(row -> row.cell("type").equals("text"));
            if (!group && !moved.equals(rows)) {
                assertThat(Outline.move(moved, id, !up)).as(shown(rows)).isEqualTo(rows);
            }
            rows = moved;
        }
    }

    @Test
    void copiesAGroupThatSpeaksOfItsOwn() {
        FormRows rows = rows("a(bc)");
        FormRows asked = rows.with(
                rows.survey().stream()
                        .map(row -> row.cell("name").equals("c")
                                ? row.with("relevant", "${b} = '1' and ${ a } = '2'")
                                : row)
                        .toList(),
                List.of());
        FormRows copied = Outline.copy(asked, id(asked, "group2"));
        assertThat(copied.survey())
                .extracting(row -> row.cell("name"))
                .containsExactly("a", "group2", "b", "c", "", "group2_2", "b_2", "c_2", "");
        assertThat(copied.survey().get(7).cell("relevant")).isEqualTo("${b_2} = '1' and ${ a } = '2'");
        assertThat(copied.survey()).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void takesAwayTheListThatNobodyUsesThen() {
        FormRows rows = new FormRows(
                List.of(""),
                Map.of(),
                List.of(
                        new Row("1", Map.of("type", "select_one yes_no", "name", "a")),
                        new Row("2", Map.of("type", "select_one yes_no", "name", "b"))),
                List.of(new Row("1", Map.of("list_name", "yes_no", "name", "yes"))));
        FormRows one = Outline.remove(rows, "1");
        assertThat(one.choices()).hasSize(1);
        assertThat(Outline.remove(one, "2").choices()).isEmpty();
    }

    @Test
    void putsANewLineWhereItIsAsked() {
        FormRows rows = rows("a(b)");
        Row row = new Row(Outline.next(rows.survey()), Map.of("type", "text", "name", "x"));
        assertThat(shown(Outline.insert(rows, "", row))).isEqualTo("xa(b)");
        assertThat(shown(Outline.insert(rows, "2", row))).isEqualTo("a(xb)");
        assertThat(shown(Outline.insert(rows, "4", row))).isEqualTo("a(b)x");
        assertThat(shown(Outline.insert(rows, "99", row))).isEqualTo("a(b)x");
        Row group = new Row(row.id(), Map.of("type", "begin_group", "name", "g"));
        assertThat(shown(Outline.insert(rows, "1", group))).isEqualTo("a()(b)");
    }

    @Test
    void closesWhatWasLeftOpenAndDropsWhatNeverBegan() {
        assertThat(shown(Outline.balanced(rows("a)(b(c)")))).isEqualTo("a(b(c))");
        assertThat(Outline.balanced(rows("((a")).survey()).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void showsTheLinesAsATree() {
        List<Outline.Node> nodes = Outline.of(rows("a(b(c))d"));
        assertThat(nodes).hasSize(3);
        assertThat(nodes.get(1).inside()).hasSize(2);
        assertThat(nodes.get(1).inside().get(1).inside()).hasSize(1);
        assertThat(nodes.get(1).end().id()).isEqualTo("7");
    }
}

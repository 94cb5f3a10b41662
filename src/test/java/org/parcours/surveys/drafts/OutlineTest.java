package org.parcours.surveys.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Lines.Line;

/// Lines are moved, copied and taken out with what stands in them. A form is written as its names, a
/// group in
/// brackets.
class OutlineTest {
    private static Lines lines(String form) {
        List<Line> survey = new ArrayList<>();
        List<Line> choices = new ArrayList<>();
        for (int i = 0; i < form.length(); i++) {
            char sign = form.charAt(i);
            String id = Integer.toString(survey.size() + 1);
            survey.add(
                    switch (sign) {
                        case '(' -> new Line(id, Map.of("type", "begin_group", "name", "group" + id));
                        case ')' -> new Line(id, Map.of("type", "end_group"));
                        default -> new Line(id, Map.of("type", "text", "name", String.valueOf(sign)));
                    });
        }
        return new Lines(List.of(""), Map.of(), survey, choices);
    }

    private static String shown(Lines lines) {
        StringBuilder shown = new StringBuilder();
        for (Line line : lines.survey()) {
            shown.append(
                    switch (line.cell("type")) {
                        case "begin_group" -> "(";
                        case "end_group" -> ")";
                        default -> line.cell("name");
                    });
        }
        return shown.toString();
    }

    private static String id(Lines lines, String name) {
        return lines.survey().stream()
                .filter(line -> line.cell("name").equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String moved(String form, String name, boolean up) {
        Lines lines = lines(form);
        return shown(Outline.move(lines, id(lines, name), up));
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
        Lines lines = lines("a(b(cd)e)(f)g()h");
        for (int i = 0; i < 2_000; i++) {
            List<Line> movable = lines.survey().stream()
                    .filter(line -> !line.cell("type").equals("end_group"))
                    .toList();
            String id = movable.get(random.nextInt(movable.size())).id();
            boolean up = random.nextBoolean();
            Lines moved = Outline.move(lines, id, up);
            assertThat(moved.survey()).containsExactlyInAnyOrderElementsOf(lines.survey());
            assertThat(Outline.balanced(moved)).isEqualTo(moved);
            // a group passes over another, so that it leaves the one that it stands in for good
            boolean group = !lines.survey().stream()
                    .filter(line -> line.id().equals(id))
                    .allMatch(line -> line.cell("type").equals("text"));
            if (!group && !moved.equals(lines)) {
                assertThat(Outline.move(moved, id, !up)).as(shown(lines)).isEqualTo(lines);
            }
            lines = moved;
        }
    }

    @Test
    void copiesAGroupThatSpeaksOfItsOwn() {
        Lines lines = lines("a(bc)");
        Lines asked = lines.with(
                lines.survey().stream()
                        .map(line -> line.cell("name").equals("c")
                                ? line.with("relevant", "${b} = '1' and ${ a } = '2'")
                                : line)
                        .toList(),
                List.of());
        Lines copied = Outline.copy(asked, id(asked, "group2"));
        assertThat(copied.survey())
                .extracting(line -> line.cell("name"))
                .containsExactly("a", "group2", "b", "c", "", "group2_2", "b_2", "c_2", "");
        assertThat(copied.survey().get(7).cell("relevant")).isEqualTo("${b_2} = '1' and ${ a } = '2'");
        assertThat(copied.survey()).extracting(Line::id).doesNotHaveDuplicates();
    }

    @Test
    void takesAwayTheListThatNobodyUsesThen() {
        Lines lines = new Lines(
                List.of(""),
                Map.of(),
                List.of(
                        new Line("1", Map.of("type", "select_one yes_no", "name", "a")),
                        new Line("2", Map.of("type", "select_one yes_no", "name", "b"))),
                List.of(new Line("1", Map.of("list_name", "yes_no", "name", "yes"))));
        Lines one = Outline.remove(lines, "1");
        assertThat(one.choices()).hasSize(1);
        assertThat(Outline.remove(one, "2").choices()).isEmpty();
    }

    @Test
    void putsANewLineWhereItIsAsked() {
        Lines lines = lines("a(b)");
        Line line = new Line(Outline.next(lines.survey()), Map.of("type", "text", "name", "x"));
        assertThat(shown(Outline.insert(lines, "", line))).isEqualTo("xa(b)");
        assertThat(shown(Outline.insert(lines, "2", line))).isEqualTo("a(xb)");
        assertThat(shown(Outline.insert(lines, "4", line))).isEqualTo("a(b)x");
        assertThat(shown(Outline.insert(lines, "99", line))).isEqualTo("a(b)x");
        Line group = new Line(line.id(), Map.of("type", "begin_group", "name", "g"));
        assertThat(shown(Outline.insert(lines, "1", group))).isEqualTo("a()(b)");
    }

    @Test
    void closesWhatWasLeftOpenAndDropsWhatNeverBegan() {
        assertThat(shown(Outline.balanced(lines("a)(b(c)")))).isEqualTo("a(b(c))");
        assertThat(Outline.balanced(lines("((a")).survey()).extracting(Line::id).doesNotHaveDuplicates();
    }

    @Test
    void showsTheLinesAsATree() {
        List<Outline.Node> nodes = Outline.of(lines("a(b(c))d"));
        assertThat(nodes).hasSize(3);
        assertThat(nodes.get(1).inside()).hasSize(2);
        assertThat(nodes.get(1).inside().get(1).inside()).hasSize(1);
        assertThat(nodes.get(1).end().id()).isEqualTo("7");
    }
}

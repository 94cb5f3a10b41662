package org.parcours.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.text.Checks;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.parcours.text.Messages;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FormTest {
    private static final Messages MESSAGES = new Messages(List.of("text", "values", "web"));
    private final Words words = MESSAGES.words(Language.FRENCH);

    record Visit(
            String place,
            @Nullable LocalDate on,
            @Nullable BigDecimal cost,
            @Nullable DayOfWeek weekday,
            @Nullable UUID guest,
            @Nullable LocalizedText names,
            List<UUID> hosts,
            boolean open) {
        static Visit of(Fields<Visit> form) {
            Checks checks = new Checks();
            Visit visit = new Visit(
                    checks.given("place", form.line("place", Visit::place)),
                    form.day("on", Visit::on),
                    form.number("cost", Visit::cost),
                    form.choice("weekday", DayOfWeek.class, Visit::weekday),
                    form.id("guest", Visit::guest),
                    form.localized("names", Visit::names),
                    form.ids("hosts", Visit::hosts),
                    form.yes("open", Visit::open));
            checks.that(visit.cost == null || visit.cost.signum() >= 0, "cost", "values.refused.number-range");
            checks.done();
            return visit;
        }
    }

    private Form form(String... namesAndValues) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], Arrays.asList(namesAndValues[i + 1].split(";", -1)));
        }
        var page = new Page(words, null, "/here", "", "system", "", null, List.of(), ZoneOffset.UTC);
        var nowhere = new SubmissionTable(JdbcClient.create(new DriverManagerDataSource()));
        return new Form(typed, Map.of(), page, new Submissions(nowhere));
    }

    @Test
    void readsWhatItWrote() {
        UUID host = UUID.randomUUID();
        var visit = new Visit(
                "Tanger",
                LocalDate.of(2024, 5, 31),
                new BigDecimal("12.5"),
                DayOfWeek.FRIDAY,
                UUID.randomUUID(),
                new LocalizedText("Visite", "زيارة", null),
                List.of(host, UUID.randomUUID()),
                true);
        Instant version = Instant.parse("2024-05-31T10:00:00.123456Z");
        Form written = form().fill(Visit::of, visit, version);
        assertThat(written.typed("on")).isEqualTo("31/05/2024");
        assertThat(written.all("hosts")).hasSize(2);
        assertThat(written.version()).isEqualTo(version);
        Visit read = written.read(Visit::of);
        assertThat(read).isEqualTo(visit);
    }

    @Test
    void readsDaysAndNumbersAsPeopleWriteThem() {
        Visit read =
                form("place", " Fès ", "on", "٣١/٠٥/٢٠٢٤", "cost", "1 234,5").read(Visit::of);
        assertThat(read.place()).isEqualTo("Fès");
        assertThat(read.on()).isEqualTo(LocalDate.of(2024, 5, 31));
        assertThat(read.cost()).isEqualByComparingTo("1234.5");
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        Form form = form("on", "31/02/2024", "cost", "-5", "weekday", "NEVER", "guest", "x", "place", "");
        Refused refused = catchThrowableOfType(Refused.class, () -> form.read(Visit::of));
        assertThat(refused.byField(words)).containsOnlyKeys("on", "weekday", "guest", "place", "cost");
        form.refuse(refused);
        assertThat(form.error("on")).isEqualTo(words.say("values.refused.no-such-day", "31/02/2024"));
        assertThat(form.typed("on")).isEqualTo("31/02/2024");
    }

    @Test
    void refusesLineBreaksAndTextsWithoutEnd() {
        assertThat(refused("place", "a\nb")).containsOnlyKeys("place");
        assertThat(refused("place", "x".repeat(501))).containsOnlyKeys("place");
        assertThat(refused("place", "ok", "cost", "1e-999999999")).containsOnlyKeys("cost");
    }

    private Map<String, String> refused(String... typed) {
        Form form = form(typed);
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, () -> form.read(Visit::of)))
                .byField(words);
    }

    @Test
    void showsBesideTheFirstLanguageWhatIsRefusedOfALocalizedText() {
        Form form = form("place", "Fès");
        form.read(Visit::of);
        form.refuse(Refused.field("names", "text.refused.missing"));
        assertThat(form.wrong("namesFr")).isTrue();
    }

    @Test
    void returnsOnlyToItsOwnPages() {
        assertThat(form("back", "/needs?x=1").back("/")).isEqualTo("/needs?x=1");
        for (String elsewhere : List.of("//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb", "")) {
            assertThat(form("back", elsewhere).back("/here")).isEqualTo("/here");
        }
    }

    @Test
    void describesTheFieldsOfASmallForm() {
        var small = form("on", "x").small((Fields<Visit> fields) -> {
            fields.required("web.form.look").hint("web.form.back").day("on", Visit::on);
            fields.optional("web.form.nothing").choice("weekday", List.of(), "text.", Visit::weekday);
            fields.line("place", Visit::place);
            return fields;
        });
        assertThat(small.page().getModel()).containsEntry("view", small);
        assertThat(small.controls()).extracting(Control::name).containsExactly("on", "weekday");
        assertThat(small.controls()).extracting(Control::required).containsExactly(true, false);
    }
}

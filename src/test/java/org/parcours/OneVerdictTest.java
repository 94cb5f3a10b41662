package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.testing.Coaching.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.database.Ids;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.surveys.OneCampaign;
import org.parcours.testing.Accounts;
import org.parcours.testing.Coaching;
import org.parcours.testing.Importing;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.transfers.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Generated drafts of each entity are sent by page, file and machine: every way accepts or refuses the same, in the
/// same sentences.
@ModuleTest
class OneVerdictTest {
    private static final int DRAFTS = 40;
    private static final Pattern ERROR = Pattern.compile("class=\"error\"[^>]*>([^<]*)<");

    private final Importing importing;
    private final Coaching coaching;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Measures measures;
    private final Partners partners;
    private final Messages messages;
    private final MockMvc web;
    private final OneCampaign campaign;
    private final Identities identities;
    private Coaching.Team team;
    private String token = "";
    private int made;

    OneVerdictTest(
            Importing importing,
            Coaching coaching,
            Accounts accounts,
            Tokens tokens,
            Measures measures,
            Partners partners,
            Messages messages,
            MockMvc web,
            OneCampaign campaign,
            Identities identities) {
        this.importing = importing;
        this.coaching = coaching;
        this.accounts = accounts;
        this.tokens = tokens;
        this.measures = measures;
        this.partners = partners;
        this.messages = messages;
        this.web = web;
        this.campaign = campaign;
        this.identities = identities;
    }

    @BeforeEach
    void settle() {
        team = coaching.settle();
        token = tokens.issue(team.manager().id(), "test", Set.of(TokenScope.values()), 1);
    }

    /// A field of a draft.
    ///
    /// @param column of the sheet
    /// @param json kind of the value: `text`, `number` or `list`
    /// @param choices what is drawn from; the first is sound and drawn as often as all others together
    private record Field(String name, String column, String json, List<String> choices) {
        String drawn(Random random) {
            return random.nextBoolean() || choices.size() == 1
                    ? choices.getFirst()
                    : choices.get(1 + random.nextInt(choices.size() - 1));
        }
    }

    private static Field text(String name, String column, String... choices) {
        return new Field(name, column, "text", List.of(choices));
    }

    private static Field number(String name, String column, String... choices) {
        return new Field(name, column, "number", List.of(choices));
    }

    private static Field list(String name, String column, String... choices) {
        return new Field(name, column, "list", List.of(choices));
    }

    /// One way in: the sentences by which it refuses a draft, none if it accepts it.
    private interface Way {
        Set<String> refuses(Map<Field, String> draft) throws Exception;
    }

    private static void agree(String entity, List<Field> fields, Map<String, Way> ways) throws Exception {
        Random random = new Random(entity.hashCode());
        int refused = 0;
        for (int i = 0; i < DRAFTS; i++) {
            Map<Field, String> draft = new LinkedHashMap<>();
            fields.forEach(field -> draft.put(field, field.drawn(random)));
            Map<String, Set<String>> said = new LinkedHashMap<>();
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                said.put(way.getKey(), way.getValue().refuses(draft));
            }
            assertThat(new TreeSet<>(
                            said.values().stream().map(Object::toString).toList()))
                    .as("%s %s: %s", entity, shown(draft), said)
                    .hasSize(1);
            refused += said.values().iterator().next().isEmpty() ? 0 : 1;
        }
        assertThat(refused).as("of %s some are refused, some accepted", entity).isBetween(1, DRAFTS - 1);
    }

    private static Map<String, String> shown(Map<Field, String> draft) {
        Map<String, String> shown = new LinkedHashMap<>();
        draft.forEach((field, value) -> shown.put(field.name(), value));
        return shown;
    }

    /// @param also columns and values that say whom the row is about
    private Set<String> byFile(String sheet, Map<String, String> also, Map<Field, String> draft) {
        return byFile(sheet, also, draft, false);
    }

    private Set<String> byFile(String sheet, Map<String, String> also, Map<Field, String> draft, boolean accepting) {
        List<String> columns = new ArrayList<>(also.keySet());
        List<String> values = new ArrayList<>(also.values());
        draft.forEach((field, value) -> {
            columns.add(field.column());
            values.add(value);
        });
        String file = String.join(",", columns) + "\n"
                + values.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
        return team.manager().scope().call(() -> {
            Import previewed = importing.previewed(sheet, file);
            Set<String> said = importing.refused(previewed).stream()
                    .map(fault -> plain(fault.said(messages.words(Language.FRENCH))))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (said.isEmpty() && accepting) {
                importing.accept(previewed);
            }
            return said;
        });
    }

    private Set<String> byMachine(String path, Map<String, Object> also, Map<Field, String> draft) throws Exception {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(also);
        draft.forEach((field, value) -> {
            Object sent = switch (field.json()) {
                case "number" -> value.isEmpty() ? null : new java.math.BigDecimal(value);
                case "list" -> value.isEmpty() ? List.of() : List.of(value);
                default -> value.isEmpty() ? null : value;
            };
            if (field.name().endsWith("Fr")) {
                sent = sent == null ? null : Map.of("fr", sent);
            }
            body.put(field.name().replaceFirst("Fr$", ""), sent);
        });
        MockHttpServletResponse answer = web.perform(post(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", "fr")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)))
                .andReturn()
                .getResponse();
        String content = answer.getContentAsString(StandardCharsets.UTF_8);
        Set<String> said = new TreeSet<>();
        if (answer.getStatus() >= 300) {
            for (JsonNode wrong : JsonMapper.shared().readTree(content).path("errors")) {
                said.add(plain(wrong.path("detail").stringValue("")));
            }
            assertThat(said).as(content).isNotEmpty();
        }
        return said;
    }

    private Set<String> byPage(String path, SignedIn by, Map<String, String> also, Map<Field, String> draft)
            throws Exception {
        var request = post(path).with(as(by)).param("lang", "fr");
        also.forEach(request::param);
        draft.forEach((field, value) -> request.param(field.name(), value));
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        Set<String> said = new TreeSet<>();
        boolean thanked = path.startsWith("/survey/") && answer.getStatus() == 200;
        if (!thanked && (answer.getStatus() < 300 || answer.getStatus() >= 400)) {
            String page = answer.getContentAsString(StandardCharsets.UTF_8);
            ERROR.matcher(page).results().forEach(error -> said.add(plain(HtmlUtils.htmlUnescape(error.group(1)))));
            assertThat(said).as("%s %s", answer.getStatus(), page).isNotEmpty();
        }
        return said;
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
    }

    /// A startup of its own for each way: what one of them records does not stand in another's way.
    private UUID startup() {
        UUID startup = coaching.supported(team.park(), name());
        team.manager()
                .scope()
                .run(() -> measures.add(
                        startup,
                        new Measure.Draft(
                                Measure.TURNOVER,
                                java.time.LocalDate.of(2023, 1, 1),
                                java.time.LocalDate.of(2023, 12, 31),
                                new java.math.BigDecimal("100000"),
                                "MAD",
                                Source.REGISTER,
                                java.time.LocalDate.of(2024, 2, 1))));
        return startup;
    }

    /// Names that nobody takes for one another.
    private String name() {
        Random random = new Random(made++);
        return random.ints(14, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining("", "X", ""));
    }

    private String nameOf(UUID startup) {
        return Objects.requireNonNull(team.manager()
                .scope()
                .call(() -> importing
                        .texts("select name from startups.startup where id = '" + startup + "'")
                        .getFirst()));
    }

    private Map<String, Way> ofStartup(String sheet, String path) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("file", draft -> byFile(sheet, Map.of("name", nameOf(startup())), draft));
        ways.put("machine", draft -> byMachine("/api/v1/startups/" + startup() + path, Map.of(), draft));
        ways.put("page", draft -> byPage("/startups/" + startup() + path, team.manager(), Map.of(), draft));
        return ways;
    }

    @Test
    void measures() throws Exception {
        agree(
                "measures",
                List.of(
                        text("kind", "measure", "turnover", "exported-turnover", "jobs-men"),
                        text("from", "period-from", "2023-01-01", "2024-02-01", "2150-01-01"),
                        text("until", "period-until", "2023-12-31", "2022-12-31", "2150-01-01"),
                        number("value", "value", "150000", "50000", "120000.5", "-5"),
                        text("currency", "currency", "MAD", "", "DH", "eur", "ZZZ"),
                        text("source", "source", "DECLARATION", "VISIT"),
                        text("statedOn", "stated-on", "2024-02-01", "2020-01-01", "2150-01-01")),
                ofStartup("measures", "/measures"));
    }

    @Test
    void observations() throws Exception {
        agree(
                "observations",
                List.of(
                        text("seenOn", "seen-on", "2024-02-01", "2150-01-01"),
                        text("status", "status", "TRADING", "CEASED"),
                        text("source", "source", "REGISTER", "PRESS"),
                        text("happenedOn", "happened-on", "", "2023-05-01", "2024-03-01"),
                        text(
                                "link",
                                "link",
                                "https://example.ma/a",
                                "",
                                "example.ma/b",
                                "javascript:alert(1)",
                                "https://a b"),
                        text("note", "note", "", "Vu sur place")),
                ofStartup("observations", "/observations"));
    }

    @Test
    void admissions() throws Exception {
        List<Field> fields = List.of(
                text("admittedOn", "admitted-on", "2021-03-01", "2150-01-01"),
                text("followedFrom", "followed-from", "", "2022-01-01", "2150-02-01"),
                text("plannedEnd", "planned-end", "2026-03-01", "", "2021-03-01", "2020-01-01"));
        agree(
                "admissions",
                fields,
                Map.of(
                        "file",
                        draft -> byFile("startups", Map.of("name", name(), "park", "casablanca"), draft),
                        "machine",
                        draft -> byMachine("/api/v1/startups/" + bare() + "/admission", Map.of(), draft),
                        "page",
                        draft -> byPage("/startups/" + bare() + "/admission", team.manager(), Map.of(), draft)));
    }

    private UUID bare() {
        String name = name();
        team.manager().scope().run(() -> importing.accepted("startups", "name,park\n" + name + ",casablanca\n"));
        return UUID.fromString(team.manager()
                .scope()
                .call(() -> importing
                        .texts("select id::text from startups.startup where name = '" + name + "'")
                        .getFirst()));
    }

    @Test
    void startups() throws Exception {
        List<Field> fields = List.of(
                text("foundedOn", "founded-on", "2019", "", "2020-02-03", "2150-01-01"),
                text(
                        "website",
                        "website",
                        "https://facebook.com",
                        "",
                        "facebook.com",
                        "javascript:alert(1)",
                        "http://a b"),
                text("kind", "kind", "STARTUP", "TPE"),
                text("residency", "residency", "RESIDENT", "NON_RESIDENT"));
        agree(
                "startups",
                fields,
                Map.of(
                        "file",
                        draft -> byFile("startups", Map.of("name", name(), "park", "casablanca"), draft),
                        "page",
                        draft -> byPage(
                                "/startups",
                                team.manager(),
                                Map.of("name", name(), "park", team.park().toString()),
                                draft)));
    }

    @Test
    void partners() throws Exception {
        List<Field> fields = List.of(
                text("kind", "partner-kind", "INVESTOR", "MENTOR"),
                text("website", "website", "https://example.ma", "", "example.ma", "javascript:alert(1)", "http://a b"),
                text("country", "country", "MA", "", "Sénégal", "XX"),
                text("city", "city", "Rabat", ""),
                number("latitude", "latitude", "34.5", "", "95"),
                number("longitude", "longitude", "-6.8", "", "190"),
                list("languages", "partner-languages", "fr", "AR", "xx"));
        agree(
                "partners",
                fields,
                Map.of(
                        "file",
                        draft -> byFile("partners", Map.of("name", name()), draft),
                        "machine",
                        draft -> byMachine("/api/v1/partners", Map.of("name", name()), draft),
                        "page",
                        draft -> byPage("/partners", team.manager(), Map.of("name", name(), "other", "yes"), draft)));
    }

    @Test
    void offers() throws Exception {
        Map<String, Way> ways = Map.of(
                "file",
                draft -> {
                    String partner = name();
                    partner(partner);
                    return byFile("offers", Map.of("partner", partner), draft);
                },
                "machine",
                draft -> byMachine("/api/v1/offers", Map.of("partner", partner(name())), named(draft)),
                "page",
                draft -> byPage("/partners/" + partner(name()) + "/offers", team.manager(), Map.of(), draft));
        List<Field> all = List.of(
                text("wordsFr", "offer-fr", "Amorçage", ""),
                number("capacity", "introductions-a-month", "3", "0", "2000"),
                text("from", "offered-from", "2024-01-01"),
                text("until", "offered-until", "", "2030-01-01", "2023-01-01"));
        agree(
                "offers in money",
                joined(
                        all,
                        List.of(
                                text("family", "family", "financing"),
                                number("ticketFrom", "ticket-from", "100", "", "-5"),
                                number("ticketTo", "ticket-to", "200", "", "50"),
                                text("currency", "currency", "MAD", "DH", "ZZZ", ""),
                                list("instruments", "instruments", "EQUITY", "", "equity", "FOO"))),
                ways);
        agree(
                "offers of customers",
                joined(
                        all,
                        List.of(
                                text("family", "family", "market"),
                                list("countries", "countries", "MA", "", "XX"),
                                list("customers", "customers", "", "B2B", "B2X"))),
                ways);
        agree(
                "offers of skills",
                joined(
                        all,
                        List.of(
                                text("family", "family", "skills"),
                                text("level", "level", "", "ADVANCED"),
                                number("hoursAMonth", "hours-a-month", "", "4", "0", "5000"))),
                ways);
    }

    private UUID partner(String name) {
        return team.manager()
                .scope()
                .call(() -> partners.register(Partner.Facts.of(
                        Partner.Kind.INVESTOR,
                        name,
                        null,
                        List.of(),
                        null,
                        null,
                        new Partner.Place(null, null, null, null),
                        List.of(),
                        List.of())));
    }

    private static List<Field> joined(List<Field> some, List<Field> others) {
        List<Field> joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }

    /// The API calls the introductions of a month by another name than the form.
    private static Map<Field, String> named(Map<Field, String> draft) {
        Map<Field, String> named = new LinkedHashMap<>();
        draft.forEach((field, value) ->
                named.put(field.name().equals("capacity") ? number("capacityAMonth", field.column()) : field, value));
        return named;
    }

    @Test
    void needs() throws Exception {
        List<Field> fields = List.of(
                text("family", "family", "financing"),
                text("words", "need", "Boucler un tour"),
                text("urgency", "urgency", "HIGH", "LOW"),
                text("expressedOn", "expressed-on", "2025-02-03", "2150-02-03"),
                text("expressedBy", "expressed-by", "Aya"),
                number("amount", "amount", "5000", "", "-5"),
                text("currency", "currency", "MAD", "dh", "ZZZ"),
                text("instrument", "instrument", "", "LOAN"),
                number("horizonMonths", "horizon", "", "12", "500"));
        agree(
                "needs",
                fields,
                Map.of(
                        "file", draft -> byFile("needs", Map.of("name", nameOf(startup())), draft),
                        "machine", draft -> byMachine("/api/v1/needs", Map.of("startup", startup()), draft),
                        "page", draft -> byPage("/startups/" + startup() + "/needs", team.manager(), Map.of(), draft)));
    }

    @Test
    void exchanges() throws Exception {
        List<Field> said = List.of(
                text("kind", "exchange-kind", "CALL", "VISIT"),
                text("heldOn", "spoken-on", "2025-03-01", "2150-02-03"),
                text("about", "about", "Appel"),
                text("minutes", "minutes", "", "Longue histoire"),
                text("agreed", "agreed", "", "Envoyer le plan"));
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("file", draft -> byFile("exchanges", Map.of("name", nameOf(startup())), draft));
        ways.put("page", draft -> byPage("/exchanges", team.manager(), note(startup()), draft));
        agree(
                "steps of exchanges",
                joined(
                        said,
                        List.of(
                                text("step", "step", "Rappeler", ""),
                                text("dueOn", "step-due", "2025-03-05", "", "2025-02-01"))),
                ways);
        ways.put("machine", draft -> byMachine("/api/v1/exchanges", Map.of("startup", startup()), draft));
        agree("exchanges", said, ways);
    }

    private static Map<String, String> note(UUID startup) {
        return Map.of("startup", startup.toString(), "key", UUID.randomUUID().toString());
    }

    @Test
    void parks() throws Exception {
        SignedIn administrator = accounts.signedIn(accounts.add("admin@example.org", Role.ADMINISTRATOR, null, null));
        UUID region = UUID.fromString(team.manager()
                .scope()
                .call(() -> importing
                        .texts("select id::text from parks.region where code = 'R'")
                        .getFirst()));
        List<Field> fields = List.of(
                number("latitude", "latitude", "34.5", "", "95"),
                number("longitude", "longitude", "-6.8", "", "190"),
                text("openedOn", "opened-on", "2001-10-01", ""),
                text("closedOn", "closed-on", "", "2020-01-01", "2000-01-01"),
                number("capacity", "capacity", "100", "", "-1"),
                number("offices", "offices", "2", "", "-3", "5000000"),
                number("desks", "desks", "2", "", "-3"));
        agree(
                "parks",
                fields,
                Map.of(
                        "file",
                        draft -> byFile(
                                "parks",
                                Map.of("code", name(), "region", "R", "name-fr", "Un", "city-fr", "Rabat"),
                                draft),
                        "page",
                        draft -> byPage(
                                "/administration/parks",
                                administrator,
                                Map.of("code", name(), "region", region.toString(), "namesFr", "Un", "cityFr", "Rabat"),
                                draft)));
    }

    /// What one way makes of a text: what it records, or the sentences by which it refuses it.
    private interface Reading {
        String of(String text) throws Exception;
    }

    private static void agreeOn(List<String> texts, Map<String, Reading> ways) throws Exception {
        Set<Boolean> outcomes = new TreeSet<>();
        for (String text : texts) {
            Map<String, String> made = new LinkedHashMap<>();
            for (Map.Entry<String, Reading> way : ways.entrySet()) {
                made.put(way.getKey(), way.getValue().of(text));
            }
            assertThat(new TreeSet<>(made.values())).as("%s: %s", text, made).hasSize(1);
            outcomes.add(made.values().iterator().next().startsWith("["));
        }
        assertThat(outcomes).containsExactly(false, true);
    }

    /// @param recorded SQL for what is recorded of `?`, the startup
    private Reading reading(String recorded, Function<String, Map<Field, String>> draft, Function<UUID, Way> way) {
        return text -> {
            UUID startup = coaching.supported(team.park(), name());
            Set<String> said = way.apply(startup).refuses(draft.apply(text));
            return said.isEmpty() ? one(recorded, startup) : said.toString();
        };
    }

    private String one(String recorded, UUID startup) {
        return String.join(
                ", ", team.manager().scope().call(() -> importing.texts(recorded.replace("?", "'" + startup + "'"))));
    }

    /// A founder answers a question of a form by the personal link.
    private Reading answered(String question, String row, String recorded) {
        return answered(question, row, asked -> one(recorded, team.startup()));
    }

    private Reading answered(String question, String row, Answered recorded) {
        addFounder(team.startup());
        OneCampaign.Asking asked = campaign.ask(Map.of("survey", """
                type | name | label | parcours_fact | parcours_unit | parcours_period
                """ + row));
        return text -> {
            Map<Field, String> draft = Map.of(text(question, question), text);
            Set<String> said = byPage(asked.link(), team.founder(), Map.of("action", "hand-in"), draft);
            return said.isEmpty() ? recorded.of(asked) : said.toString();
        };
    }

    /// Reads what became of an answer.
    private interface Answered {
        String of(OneCampaign.Asking asked) throws Exception;
    }

    private String dayAnswered(OneCampaign.Asking asked) throws Exception {
        String answers = web.perform(get("/api/v1/campaigns/" + asked.campaign() + "/answers")
                        .header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(answers).at("/items/0/answers/d").asString();
    }

    private void addFounder(UUID startup) {
        team.manager()
                .scope()
                .run(() -> identities.addFounder(
                        startup,
                        new Identity.Founder(
                                Ids.next(), "Nour", null, "nour@example.org", Identity.Part.FOUNDER, null, null)));
    }

    @Test
    void readsOneAmountInOneWay() throws Exception {
        String recorded =
                "select trim_scale(value) || ' ' || currency from startups.measure where startup_id = ? order by 1";
        Function<String, Map<Field, String>> draft = typed -> {
            Map<Field, String> said = new LinkedHashMap<>();
            said.put(text("kind", "measure"), "turnover");
            said.put(text("from", "period-from"), "2022-01-01");
            said.put(text("until", "period-until"), "2022-12-31");
            said.put(text("value", "value"), typed);
            said.put(text("currency", "currency"), "MAD");
            said.put(text("source", "source"), "DECLARATION");
            said.put(text("statedOn", "stated-on"), "2024-02-01");
            return said;
        };
        Map<String, Reading> ways = new LinkedHashMap<>();
        ways.put("link", answered("sold", "decimal | sold | Turnover | measure:turnover | MAD | P1Y", recorded));
        ways.put(
                "file",
                reading(recorded, draft, id -> said -> byFile("measures", Map.of("name", nameOf(id)), said, true)));
        ways.put(
                "machine",
                reading(
                        recorded,
                        draft,
                        id -> said -> byMachine("/api/v1/startups/" + id + "/measures", Map.of(), said)));
        ways.put(
                "page",
                reading(
                        recorded,
                        draft,
                        id -> said -> byPage("/startups/" + id + "/measures", team.manager(), Map.of(), said)));
        agreeOn(
                List.of(
                        "33,57",
                        "33.5",
                        "1.000",
                        "1,234",
                        "150.000,00",
                        "1,200,000.50",
                        "1\u202f234\u00a0567,5",
                        "1'234",
                        "1’234’567",
                        "١٬٢٣٤٫٥",
                        "٣٣٫٥٧",
                        "(12 000)",
                        "−5",
                        "4,2 MDH",
                        "MAD 500K",
                        "1,5 million de dirhams",
                        "12 k€",
                        "12 %",
                        "1 234 56",
                        "1e5",
                        "0x1F",
                        "douze"),
                ways);
    }

    @Test
    void readsOneDayInOneWay() throws Exception {
        String recorded = "select seen_on::text from startups.observation where startup_id = ? order by 1";
        Function<String, Map<Field, String>> draft = typed -> {
            Map<Field, String> said = new LinkedHashMap<>();
            said.put(text("seenOn", "seen-on"), typed);
            said.put(text("status", "status"), "TRADING");
            said.put(text("source", "source"), "VISIT");
            return said;
        };
        Map<String, Reading> ways = new LinkedHashMap<>();
        ways.put("link", answered("d", "date | d | Which day? | | |", this::dayAnswered));
        ways.put(
                "file",
                reading(recorded, draft, id -> said -> byFile("observations", Map.of("name", nameOf(id)), said, true)));
        ways.put(
                "machine",
                reading(
                        recorded,
                        draft,
                        id -> said -> byMachine("/api/v1/startups/" + id + "/observations", Map.of(), said)));
        ways.put(
                "page",
                reading(
                        recorded,
                        draft,
                        id -> said -> byPage("/startups/" + id + "/observations", team.manager(), Map.of(), said)));
        agreeOn(
                List.of(
                        "15-mars-23",
                        "lundi 13 mars 2023",
                        "31/02/2024",
                        "31/01/2024",
                        "01022024",
                        "٣١/٠١/٢٠٢٤",
                        "45000",
                        "mardi 13 mars 2023",
                        "1/1/1700",
                        "demain"),
                ways);
        Reading byFile = java.util.Objects.requireNonNull(ways.remove("file"));
        for (String partly : List.of("mars-23", "2023")) {
            assertThat(byFile.of(partly))
                    .as("a file is not stopped: it asks")
                    .contains("confirmez pour retenir le 01/");
            Set<String> elsewhere = new TreeSet<>();
            for (Reading way : ways.values()) {
                elsewhere.add(way.of(partly));
            }
            assertThat(elsewhere).singleElement().asString().contains("ne dit pas le jour");
        }
    }

    @Test
    void refusesWhatAMachineSendsAndNobodyReads() throws Exception {
        for (String path : List.of(
                "/api/v1/partners?knid=bank",
                "/api/v1/startups?setcor=it",
                "/api/v1/offers?page=2",
                "/api/v1/indicators/survival?prak=casablanca")) {
            MockHttpServletResponse answer = web.perform(
                            get(URI.create(path)).header("Authorization", "Bearer " + token))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(400);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains(path.replaceFirst(".*\\?(.*)=.*", "$1"));
        }
        assertThat(byMachine("/api/v1/partners", Map.of("name", name(), "telephone", "0522"), Map.of()))
                .containsExactly(messages.words(Language.FRENCH).say("web.error.field", "telephone"));
    }

    @Test
    void refusesAnAddressOfTheWebEverywhere() throws Exception {
        String recorded = "select website from startups.startup where id = ?";
        List<String> texts = List.of("javascript:alert(1)", "http://a b", "one.example/a");
        Map<String, Reading> ways = new LinkedHashMap<>();
        Reading link = answered("site", "text | site | Website | field:website | |", recorded);
        ways.put(
                "file",
                reading(
                        recorded,
                        typed -> Map.of(text("website", "website"), typed),
                        id -> said -> byFile("startups", Map.of("name", nameOf(id)), said, true)));
        ways.put("link", link);
        agreeOn(texts, ways);
    }
}

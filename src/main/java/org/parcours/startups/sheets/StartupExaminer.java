package org.parcours.startups.sheets;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.parcours.startups.recognition.StartupIndex;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Compares rows of one file with the startups in reach, and writes what they change.
final class StartupExaminer implements Sheet.Examiner {
    private final StartupResolver who;
    private final Subjects store;
    private final ObjectMapper json;
    private final LocalDate today;
    private final boolean registers;
    private final List<Consumer<Change>> parts;
    private Map<UUID, Subject> subjects = new LinkedHashMap<>();
    private final Set<UUID> notToWrite = new HashSet<>();

    /// @param registers whether rows may bring startups that are not known, and change what is said of those that are
    /// @param parts what else rows tell, in their order
    StartupExaminer(
            StartupResolver who,
            Subjects store,
            ObjectMapper json,
            LocalDate today,
            boolean registers,
            List<Consumer<Change>> parts) {
        this.who = who;
        this.store = store;
        this.json = json;
        this.today = today;
        this.registers = registers;
        this.parts = parts;
    }

    @Override
    public List<Finding> examine(List<Row> rows) {
        Map<Integer, Finding.Builder> findings = new LinkedHashMap<>();
        rows.forEach(row -> findings.put(row.line(), new Finding.Builder(row.line())));
        List<StartupResolver.Asked> asked = who.read(rows, findings);
        Map<Integer, UUID> about = new LinkedHashMap<>();
        Set<UUID> known = new LinkedHashSet<>();
        Set<UUID> fresh = new HashSet<>();
        for (StartupResolver.Asked one : asked) {
            recognise(one, Objects.requireNonNull(findings.get(one.row().line())), about, known, fresh);
        }
        subjects = store.load(known);
        notToWrite.clear();
        for (StartupResolver.Asked one : asked) {
            UUID id = about.get(one.row().line());
            if (id != null) {
                apply(one, id, Objects.requireNonNull(findings.get(one.row().line())), fresh.remove(id));
            }
        }
        return findings.values().stream().map(Finding.Builder::build).toList();
    }

    private void recognise(
            StartupResolver.Asked asked,
            Finding.Builder finding,
            Map<Integer, UUID> about,
            Set<UUID> known,
            Set<UUID> fresh) {
        int line = asked.row().line();
        Optional<UUID> found = registers ? who.meant(asked, finding) : who.standing(asked, finding);
        if (found.isPresent()) {
            about.put(line, found.get());
            if (!fresh.contains(found.get())) {
                known.add(found.get());
            }
            return;
        }
        if (!registers) {
            return;
        }
        if (asked.park() == null && !finding.wrong()) {
            finding.fault(StartupResolver.PARK, "sheets.fault.park-missing");
        }
        if (!finding.wrong() && asked.name() != null) {
            UUID id = who.remember(asked);
            about.put(line, id);
            fresh.add(id);
        }
    }

    private void apply(StartupResolver.Asked asked, UUID id, Finding.Builder finding, boolean isNew) {
        Subject subject = subjects.computeIfAbsent(id, Subject::fresh);
        if (subject.startup().isFresh() && subject.startup().get("name") == null && !isNew) {
            finding.fault(null, "sheets.fault.unknown-startup");
            notToWrite.add(id);
            return;
        }
        finding.subject(id, isNew);
        Change change = new Change(asked.row(), subject, finding, today);
        if (registers) {
            facts(change, asked);
        }
        parts.forEach(part -> part.accept(change));
        if (finding.wrong() || finding.undecided()) {
            notToWrite.add(id);
        }
    }

    private void facts(Change change, StartupResolver.Asked asked) {
        Subject subject = change.subject();
        Draft startup = subject.startup();
        boolean isNew = startup.get("name") == null;
        UUID park = asked.park();
        if (park != null
                && (isNew || asked.row().text(StartupResolver.PARK).isPresent())
                && !park.equals(startup.get("park_id"))) {
            change.put(StartupResolver.PARK, startup, "park_id", park);
            subject.move(park);
        }
        name(change, Objects.requireNonNullElse(asked.name(), ""), isNew);
        change.text("arabic-name", startup, "name_arabic");
        if (isNew) {
            startup.put("kind", "STARTUP");
            startup.put("residency", "RESIDENT");
            startup.put("description", json.createObjectNode());
        }
        change.text("kind", startup, "kind");
        change.text("sector", startup, "sector");
        change.text("residency", startup, "residency");
        change.past("founded-on").ifPresent(day -> change.put("founded-on", startup, "founded_on", day));
        change.text("website", startup, "website");
        description(change, startup);
        asked.numbers().forEach(number -> number(change, number));
        asked.row()
                .text("other-names")
                .ifPresent(names -> Arrays.stream(names.split("[;|\\n]", -1))
                        .map(StartupResolver::plain)
                        .filter(name -> !name.isEmpty() && !name.equals(startup.text("name")) && !subject.knownAs(name))
                        .forEach(name -> {
                            subject.nameAlso(name);
                            change.finding().change("other-names", null, name);
                        }));
        subject.renewSearchKey();
    }

    /// A new name takes the place of the old one, which stays known. A former name on a file about earlier days renames
    /// nothing.
    private static void name(Change change, String name, boolean isNew) {
        Draft startup = change.subject().startup();
        String before = startup.text("name");
        boolean old = change.subject().knownAs(name)
                && !change.row()
                        .day(ObservationPart.SEEN)
                        .filter(seen -> change.subject()
                                .lastSeen()
                                .filter(last -> last.isAfter(seen))
                                .isEmpty())
                        .isPresent();
        if (name.isEmpty() || old) {
            return;
        }
        change.put(StartupResolver.NAME, startup, "name", name);
        if (!isNew && before != null && !before.equals(name)) {
            change.subject().nameAlso(before);
        }
    }

    private static void number(Change change, StartupIndex.Identifier number) {
        List<Draft> alike = change.subject().numbers().stream()
                .filter(draft -> number.kind().equals(draft.text("kind")))
                .toList();
        if (alike.stream().anyMatch(draft -> number.value().equals(draft.text("value")))) {
            return;
        }
        Draft kept = alike.size() == 1 ? alike.getFirst() : change.subject().child("identifier");
        if (kept.isFresh() && alike.size() != 1) {
            kept.put("kind", number.kind());
            change.subject().numbers().add(kept);
        }
        change.put("number-" + number.kind(), kept, "value", number.value());
    }

    private void description(Change change, Draft startup) {
        for (String language : List.of("fr", "ar", "en")) {
            change.row().text("description-" + language).map(String::strip).ifPresent(text -> {
                JsonNode kept = (JsonNode) Objects.requireNonNull(startup.get("description"));
                String before = kept.path(language).stringValue(null);
                if (!text.equals(before)) {
                    ObjectNode next = (ObjectNode) kept.deepCopy();
                    next.put(language, text);
                    startup.put("description", next);
                    change.finding().change("description-" + language, before, text);
                }
            });
        }
    }

    @Override
    public void write() {
        store.write(subjects.values().stream()
                .filter(subject -> !notToWrite.contains(subject.id()))
                .toList());
        subjects = new LinkedHashMap<>();
    }
}

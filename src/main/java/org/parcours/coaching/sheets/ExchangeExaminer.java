package org.parcours.coaching.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Note;
import org.parcours.database.Ids;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Edit;

/// An exchange is known by its startup, its day, its kind, its line and who spoke; a step of it by its words and day.
final class ExchangeExaminer extends CoachingExaminer {
    private static final Map<String, String> COLUMNS =
            Map.of("heldOn", "spoken-on", "dueOn", "step-due", "owner", "step-by");

    private final Map<UUID, List<Known>> known = new HashMap<>();
    private final Map<UUID, List<Draft>> needs = new HashMap<>();

    ExchangeExaminer(CoachingGround ground, Decisions decisions) {
        super(ground, decisions);
    }

    /// A step that was promised, and that it was done.
    private record Step(Draft promised, @Nullable Draft done) {}

    private record Known(Draft exchange, List<Step> steps) {
        /// @param person null where the row does not say who spoke
        boolean is(Told told, @Nullable UUID person) {
            return Objects.equals(
                            exchange.day("held_on"), told.row().day("spoken-on").orElse(null))
                    && Objects.equals(exchange.text("kind"), told.text("exchange-kind"))
                    && Edit.plain(Objects.requireNonNull(exchange.text("about")))
                            .equals(told.text("about"))
                    && (person == null || person.equals(exchange.get("person_id")));
        }
    }

    @Override
    List<String> peopleColumns() {
        return List.of("spoken-by", "step-by", "step-done-by");
    }

    @Override
    String column(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    @Override
    void load(Drafts drafts, Collection<UUID> startups) {
        List<UUID> unseen =
                startups.stream().filter(startup -> !known.containsKey(startup)).toList();
        Map<UUID, List<Draft>> stored = drafts.by("coaching.exchange", "startup_id", unseen, "held_on, id");
        Map<UUID, List<Draft>> steps =
                drafts.by("coaching.next_step", "exchange_id", ids(stored.values()), "due_on, id");
        Map<UUID, List<Draft>> done = drafts.by("coaching.step_done", "next_step_id", ids(steps.values()), "id");
        unseen.forEach(startup -> known.put(
                startup,
                new ArrayList<>(stored.getOrDefault(startup, List.of()).stream()
                        .map(exchange -> new Known(
                                exchange,
                                new ArrayList<>(steps.getOrDefault(exchange.id(), List.of()).stream()
                                        .map(step -> new Step(
                                                step,
                                                done.getOrDefault(step.id(), List.of()).stream()
                                                        .findFirst()
                                                        .orElse(null)))
                                        .toList())))
                        .toList())));
        needs.putAll(drafts.by("coaching.need", "startup_id", unseen, "expressed_on, id"));
    }

    private static List<UUID> ids(Collection<List<Draft>> drafts) {
        return drafts.stream().flatMap(List::stream).map(Draft::id).toList();
    }

    @Override
    List<Draft> compare(Told told) {
        List<Known> ofStartup = Objects.requireNonNull(known.get(told.startup()));
        Optional<UUID> person = person(told, "spoken-by");
        Optional<Known> same = ofStartup.stream()
                .filter(one -> one.is(told, person.orElse(null)))
                .findFirst();
        Known exchange = same.orElseGet(() -> fresh(told, person.orElseGet(CoachingExaminer::sender)));
        told.finding().subject(exchange.exchange().id(), same.isEmpty());
        Edit edit = ground().edit(told.row(), exchange.exchange(), told.finding());
        tell(edit);
        need(told, edit);
        List<Draft> changed = new ArrayList<>(List.of(exchange.exchange()));
        Note.Promise promise = check(told, exchange.exchange());
        if (promise != null) {
            changed.addAll(promised(told, exchange, promise));
        }
        if (exchange.exchange().get("person_id") == null) {
            told.finding().fault("spoken-by", "sheets.fault.person-missing");
        }
        if (same.isEmpty() && !told.finding().wrong()) {
            ofStartup.add(exchange);
        }
        return changed;
    }

    private Known fresh(Told told, @Nullable UUID person) {
        Draft exchange = fresh("coaching.exchange", freshId(told), told);
        exchange.put("note_key", exchange.id());
        exchange.put("person_id", person);
        exchange.put("shared", false);
        return new Known(exchange, new ArrayList<>());
    }

    private static void tell(Edit edit) {
        edit.day("spoken-on", "held_on");
        edit.text("exchange-kind", "kind");
        edit.text("about", "about");
        edit.text("minutes", "minutes");
        edit.text("agreed", "agreed");
        edit.yes("shared", "shared");
    }

    /// A need is named by its words; of several alike the last expressed is meant.
    private void need(Told told, Edit edit) {
        String words = told.text("about-need");
        if (words.isEmpty()) {
            return;
        }
        List<Draft> alike = needs.getOrDefault(told.startup(), List.of()).stream()
                .filter(need ->
                        Edit.plain(Objects.requireNonNull(need.text("words"))).equals(words))
                .toList();
        if (alike.isEmpty()) {
            told.finding().fault("about-need", "sheets.fault.unknown-need");
        } else if (alike.stream()
                .noneMatch(need -> need.id().equals(edit.draft().get("need_id")))) {
            edit.put("about-need", "need_id", alike.getLast().id());
        }
    }

    /// Under the rules of any note.
    ///
    /// @return what the row says was promised
    private Note.@Nullable Promise check(Told told, Draft exchange) {
        String step = told.text("step");
        return new Note(
                        Exchange.Kind.valueOf(Objects.requireNonNull(exchange.text("kind"))),
                        exchange.day("held_on"),
                        Objects.requireNonNull(exchange.text("about")),
                        exchange.text("minutes"),
                        exchange.text("agreed"),
                        Boolean.TRUE.equals(exchange.get("shared")),
                        null,
                        Note.Promise.of(
                                step.isEmpty() ? null : step,
                                told.row().day("step-due").orElse(null),
                                person(told, "step-by").orElse(null)),
                        null)
                .checked(ground().today())
                .promise();
    }

    private List<Draft> promised(Told told, Known exchange, Note.Promise promise) {
        Optional<Step> same = exchange.steps().stream()
                .filter(step -> promise.dueOn().equals(step.promised().day("due_on"))
                        && Edit.plain(Objects.requireNonNull(step.promised().text("what")))
                                .equals(promise.what()))
                .findFirst();
        Draft step = same.map(Step::promised).orElseGet(() -> {
            Draft fresh = fresh("coaching.next_step", Ids.next(), told);
            fresh.put("exchange_id", exchange.exchange().id());
            fresh.put("owner_id", exchange.exchange().get("person_id"));
            return fresh;
        });
        Edit edit = ground().edit(told.row(), step, told.finding());
        edit.text("step", "what");
        edit.day("step-due", "due_on");
        UUID owner = promise.owner();
        if (owner != null) {
            edit.put("step-by", "owner_id", owner);
        }
        Draft done = done(told, step, same.map(Step::done).orElse(null));
        if (same.isEmpty() || same.get().done() == null) {
            same.ifPresent(exchange.steps()::remove);
            exchange.steps().add(new Step(step, done));
        }
        return done == null ? List.of(step) : List.of(step, done);
    }

    private @Nullable Draft done(Told told, Draft step, @Nullable Draft known) {
        LocalDate on = told.row().day("step-done").orElse(null);
        if (on == null) {
            return null;
        }
        if (on.isAfter(ground().today())) {
            told.finding().fault("step-done", "sheets.fault.future", "day", on.toString());
            return null;
        }
        Draft done = known;
        if (done == null) {
            done = fresh("coaching.step_done", Ids.next(), told);
            done.put("next_step_id", step.id());
            done.put("person_id", step.get("owner_id"));
        }
        Edit edit = ground().edit(told.row(), done, told.finding());
        edit.day("step-done", "done_on");
        edit.text("step-note", "note");
        person(told, "step-done-by").ifPresent(person -> edit.put("step-done-by", "person_id", person));
        return done;
    }
}

package org.parcours.coaching.sheets;

import java.math.BigDecimal;
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
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.NeedStep.State;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Countries;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Draft;
import org.parcours.transfers.Drafts;
import org.parcours.transfers.Edit;

/// A need is known by its startup, its family, the day it was expressed and its very words. What a row says of its
/// state beyond the last step is one step more, under the rules of any step.
final class NeedExaminer extends CoachingExaminer {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int MONTHS = 120;

    private static final Map<String, String> COLUMNS = Map.of(
            "words", "need",
            "expressedOn", "expressed-on",
            "expressedBy", "expressed-by",
            "horizonMonths", "horizon",
            "state", "need-state",
            "happenedOn", "state-on",
            "reason", "state-reason");

    private final Needs needs;
    private final Families families;
    private final Map<UUID, List<Known>> known = new HashMap<>();

    NeedExaminer(CoachingGround ground, Decisions decisions, Needs needs, Families families) {
        super(ground, decisions);
        this.needs = needs;
        this.families = families;
    }

    /// A need with its steps in their order.
    private record Known(Draft need, List<Draft> steps) {
        boolean is(Told told) {
            return Objects.equals(need.text("family"), told.text("family"))
                    && Objects.equals(
                            need.day("expressed_on"),
                            told.row().day("expressed-on").orElse(null))
                    && Edit.plain(Objects.requireNonNull(need.text("words"))).equals(told.text("need"));
        }

        Draft last() {
            return steps.getLast();
        }
    }

    @Override
    List<String> peopleColumns() {
        return List.of("state-by");
    }

    @Override
    String column(String field) {
        return COLUMNS.getOrDefault(field, field);
    }

    @Override
    void load(Drafts drafts, Collection<UUID> startups) {
        List<UUID> unseen =
                startups.stream().filter(startup -> !known.containsKey(startup)).toList();
        Map<UUID, List<Draft>> stored = drafts.by("coaching.need", "startup_id", unseen, "expressed_on, id");
        Map<UUID, List<Draft>> steps = drafts.by(
                "coaching.need_step",
                "need_id",
                stored.values().stream().flatMap(List::stream).map(Draft::id).toList(),
                "happened_on, id");
        unseen.forEach(startup -> known.put(
                startup,
                new ArrayList<>(stored.getOrDefault(startup, List.of()).stream()
                        .map(need -> new Known(need, Objects.requireNonNull(steps.get(need.id()))))
                        .toList())));
    }

    @Override
    List<Draft> compare(Told told) {
        List<Known> ofStartup = Objects.requireNonNull(known.get(told.startup()));
        Optional<Known> same = ofStartup.stream().filter(one -> one.is(told)).findFirst();
        Known need = same.orElseGet(() -> fresh(told));
        told.finding().subject(need.need().id(), same.isEmpty());
        tell(ground().edit(told.row(), need.need(), told.finding()));
        check(told, need, same.isEmpty());
        if (!told.finding().wrong()) {
            step(told, need);
        }
        List<Draft> changed = new ArrayList<>(List.of(need.need()));
        changed.addAll(need.steps());
        if (same.isEmpty() && !told.finding().wrong()) {
            ofStartup.add(need);
        }
        return changed;
    }

    private Known fresh(Told told) {
        Draft need = fresh("coaching.need", freshId(told), told);
        need.put("urgency", Need.Urgency.ORDINARY.name());
        need.put("countries", List.of());
        need.put("sectors", List.of());
        return new Known(need, new ArrayList<>());
    }

    private static void tell(Edit edit) {
        edit.text("family", "family");
        edit.text("need", "words");
        edit.text("urgency", "urgency");
        edit.day("expressed-on", "expressed_on");
        edit.text("expressed-by", "expressed_by");
        edit.number("amount", "amount", LEAST, MOST, 2);
        edit.currency("currency", "currency");
        edit.text("instrument", "instrument");
        edit.whole("horizon", "horizon_months", MONTHS);
        edit.list("countries", "countries", Countries::code);
        edit.list("sectors", "sectors", Optional::of);
        edit.text("customer", "customer");
        edit.text("skill", "skill");
        edit.text("level", "level");
    }

    /// What is known already stands, also where its family was retired or its startup left since.
    private void check(Told told, Known need, boolean isNew) {
        Draft draft = need.need();
        Family family = families.find(draft.text("family")).orElseThrow(() -> Refusal.UNKNOWN_CODE.of("family"));
        Wish wish = wish(draft);
        if (!isNew) {
            wish.checked(family.shape());
            return;
        }
        Need expressed = Need.expressed(
                told.startup(),
                told.park(),
                new Need.Draft(
                        family.code(),
                        draft.text("words"),
                        Need.Urgency.valueOf(Objects.requireNonNull(draft.text("urgency"))),
                        draft.day("expressed_on"),
                        draft.text("expressed_by"),
                        wish),
                family,
                needs.leftOn(told.startup()),
                new Need.Acting(sender(), ground().today()));
        need.steps().add(step(told, need, expressed.last()));
    }

    @SuppressWarnings("unchecked")
    private static Wish wish(Draft draft) {
        return new Wish(
                (BigDecimal) draft.get("amount"),
                draft.text("currency"),
                one(Wish.Instrument.class, draft.text("instrument")),
                (Integer) draft.get("horizon_months"),
                (List<String>) Objects.requireNonNull(draft.get("countries")),
                (List<String>) Objects.requireNonNull(draft.get("sectors")),
                one(Wish.Customer.class, draft.text("customer")),
                draft.text("skill"),
                one(Wish.Level.class, draft.text("level")));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private void step(Told told, Known need) {
        Optional<UUID> person = person(told, "state-by");
        String state = told.text("need-state");
        if (state.isEmpty()) {
            return;
        }
        LocalDate on = told.row().day("state-on").orElse(null);
        Draft last = need.last();
        if (state.equals(last.text("state")) && (on == null || on.equals(last.day("happened_on")))) {
            Edit edit = ground().edit(told.row(), last, told.finding());
            edit.text("state-reason", "reason");
            person.ifPresent(one -> edit.put("state-by", "person_id", one));
            return;
        }
        Need after = standing(need)
                .stepped(
                        new NeedStep.Draft(State.valueOf(state), on, told.text("state-reason"), null),
                        needs.leftOn(told.startup()),
                        new Need.Acting(person.orElseGet(CoachingExaminer::sender), ground().today()));
        told.finding().change("need-state", last.text("state"), state);
        need.steps().add(step(told, need, after.last()));
    }

    private static Need standing(Known known) {
        Draft need = known.need();
        return new Need(
                need.id(),
                (UUID) Objects.requireNonNull(need.get("startup_id")),
                (UUID) Objects.requireNonNull(need.get("park_id")),
                Objects.requireNonNull(need.text("family")),
                Objects.requireNonNull(need.text("words")),
                Need.Urgency.valueOf(Objects.requireNonNull(need.text("urgency"))),
                Objects.requireNonNull(need.day("expressed_on")),
                Objects.requireNonNull(need.text("expressed_by")),
                wish(need),
                known.steps().stream().map(NeedExaminer::step).toList());
    }

    private static NeedStep step(Draft step) {
        return new NeedStep(
                step.id(),
                State.valueOf(Objects.requireNonNull(step.text("state"))),
                Objects.requireNonNull(step.day("happened_on")),
                (UUID) step.get("person_id"),
                step.text("reason"));
    }

    private static Draft step(Told told, Known need, NeedStep taken) {
        Draft step = fresh("coaching.need_step", taken.id(), told);
        step.put("need_id", need.need().id());
        step.put("state", taken.state().name());
        step.put("happened_on", taken.happenedOn());
        step.put("person_id", taken.person());
        step.put("reason", taken.reason());
        return step;
    }
}

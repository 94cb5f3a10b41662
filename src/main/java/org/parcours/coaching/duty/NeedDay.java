package org.parcours.coaching.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.NeedLine;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.parcours.text.Saying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Needs in the day: without a first contact, without an answer, silent; and, after the reminders, for the park's
/// managers. The days by which each is due come from the duty of care; a rule's own days say how long before.
@Component
class NeedDay implements DayItems {
    private static final DayRule CONTACT = DayRule.duty("needs.contact", 1);
    private static final DayRule ANSWER = DayRule.duty("needs.answer", 3);
    private static final DayRule SILENT = DayRule.duty("needs.silent", 3);
    private static final DayRule ESCALATED = DayRule.duty("needs.escalated", Reminders.TO_MANAGERS);

    private final NeedSearch search;
    private final ReminderTable table;
    private final Families families;

    NeedDay(NeedSearch search, ReminderTable table, Families families) {
        this.search = search;
        this.table = table;
        this.families = families;
    }

    @Override
    public List<DayRule> rules() {
        return List.of(CONTACT, ANSWER, SILENT, ESCALATED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayItem> items(DayQuestion asked) {
        List<DayItem> items = new ArrayList<>();
        List<NeedLine> open = search.open(asked.on(), asked.owner());
        for (NeedLine line : open) {
            owed(line, asked).ifPresent(items::add);
        }
        if (asked.applies(ESCALATED.code())) {
            escalated(asked, open).forEach(items::add);
        }
        return items;
    }

    /// What a rule asks about a need, and the day by which it is due.
    private record Owed(DayRule rule, LocalDate due) {
        static Stream<Owed> of(DayRule rule, @Nullable LocalDate due) {
            return due == null ? Stream.empty() : Stream.of(new Owed(rule, due));
        }
    }

    /// One line a need: what is due first.
    private Optional<DayItem> owed(NeedLine line, DayQuestion asked) {
        return Stream.of(
                        Owed.of(CONTACT, line.due().contact()),
                        Owed.of(ANSWER, line.due().answer()),
                        Owed.of(SILENT, line.due().silence()))
                .flatMap(owed -> owed)
                .filter(owed -> asked.applies(owed.rule().code())
                        && !owed.due().minusDays(asked.days(owed.rule().code())).isAfter(asked.on()))
                .min(Comparator.comparing(Owed::due))
                .map(owed -> item(line, owed.rule(), line.person(), owed.due(), owed.due()));
    }

    private DayItem item(NeedLine line, DayRule rule, @Nullable UUID owner, LocalDate due, LocalDate said) {
        boolean contact = rule.equals(CONTACT);
        String key = rule.code().replace("needs.", "needs.day.");
        return new DayItem(
                rule,
                line.id(),
                new DayItem.About(line.startup(), line.name(), line.nameArabic(), "/startups/" + line.startup(), null),
                line.parkId(),
                owner,
                due,
                Saying.of(key, families.names(line.family()), said),
                action(line, contact));
    }

    /// First somebody takes it, then the startup is spoken with, then it is answered.
    private static DayItem.Action action(NeedLine line, boolean contact) {
        if (line.state() != NeedStep.State.TAKEN) {
            return new DayItem.Action(
                    "needs.step.TAKEN",
                    "/needs/" + line.id() + "/steps/new?state=TAKEN",
                    "/needs/" + line.id() + "/taken");
        }
        return contact
                ? new DayItem.Action(
                        "needs.action.exchange", "/exchanges/new?startup=" + line.startup() + "&need=" + line.id())
                : new DayItem.Action("needs.action.answer", "/needs/" + line.id() + "/steps/new");
    }

    /// @param open those of the owner asked about, or all
    private List<DayItem> escalated(DayQuestion asked, List<NeedLine> open) {
        UUID owner = asked.owner();
        LocalDate on = asked.on();
        List<UUID> parks = owner == null ? List.of() : table.managedBy(owner, on);
        if (owner != null && parks.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> managers = new HashMap<>();
        return (owner == null ? open : search.open(on, null))
                .stream()
                        .filter(line -> ChronoUnit.DAYS.between(line.openedOn(), on) >= asked.days(ESCALATED.code()))
                        .filter(line -> owner == null || parks.contains(line.parkId()))
                        .flatMap(line ->
                                managers.computeIfAbsent(line.parkId(), park -> table.managers(park, on)).stream()
                                        .filter(manager -> owner == null || manager.equals(owner))
                                        .map(manager -> item(
                                                line,
                                                ESCALATED,
                                                manager,
                                                line.openedOn().plusDays(asked.days(ESCALATED.code())),
                                                line.openedOn())))
                        .toList();
    }
}

package org.parcours.connections.introductions.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parcours.connections.introductions.IntroductionState;
import org.parcours.connections.introductions.mails.SideMails;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.parcours.text.LocalizedText;
import org.parcours.text.Saying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Introductions in the day of who is in charge of the startup: a side that has not answered for
/// some days, a meeting
/// that nobody noted, a meeting of which nobody knows what came, one that lapsed, and a mail that
/// did not arrive.
@Component
class IntroductionDay implements DayItems {
    private static final DayRule STARTUP = DayRule.waiting("introductions.startup", 3);
    private static final DayRule PARTNER = DayRule.waiting("introductions.partner", 3);
    private static final DayRule MEETING = DayRule.waiting("introductions.meeting", 14);
    private static final DayRule OUTCOME = DayRule.waiting("introductions.outcome", 14);
    private static final DayRule LAPSED = DayRule.waiting("introductions.lapsed", 14);
    private static final DayRule UNDELIVERED = DayRule.waiting("introductions.undelivered", 0);

    private static final Map<IntroductionState, DayRule> WAITING = Map.of(
            IntroductionState.PROPOSED,
            STARTUP,
            IntroductionState.STARTUP_AGREED,
            PARTNER,
            IntroductionState.CONNECTED,
            MEETING,
            IntroductionState.MET,
            OUTCOME);

    private final DayTable table;
    private final SideMails mails;

    IntroductionDay(DayTable table, SideMails mails) {
        this.table = table;
        this.mails = mails;
    }

    @Override
    public List<DayRule> rules() {
        return List.of(STARTUP, PARTNER, MEETING, OUTCOME, LAPSED, UNDELIVERED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayItem> items(DayQuestion asked) {
        List<DayTable.Line> open = table.open(asked, asked.applies(LAPSED.code()) ? asked.days(LAPSED.code()) : 0);
        List<DayItem> items = new ArrayList<>();
        for (DayTable.Line line : open) {
            DayRule rule = WAITING.getOrDefault(line.state(), LAPSED);
            if (!asked.applies(rule.code())) {
                continue;
            }
            LocalDate due = line.state() == IntroductionState.LAPSED
                    ? line.since()
                    : line.since().plusDays(asked.days(rule.code()));
            if (!due.isAfter(asked.on())) {
                items.add(item(line, rule, due, Saying.of(said(rule), name(line), line.since()), action(line)));
            }
        }
        if (asked.applies(UNDELIVERED.code())) {
            undelivered(open, asked).forEach(items::add);
        }
        return items;
    }

    private List<DayItem> undelivered(List<DayTable.Line> open, DayQuestion asked) {
        Map<UUID, DayTable.Line> byId = open.stream()
                .filter(line -> line.state().underWay())
                .collect(Collectors.toMap(DayTable.Line::introduction, Function.identity()));
        return mails.failed(byId.keySet()).stream()
                .filter(failed -> !failed.sent()
                        .sentOn()
                        .plusDays(asked.days(UNDELIVERED.code()))
                        .isAfter(asked.on()))
                .flatMap(failed -> java.util.stream.Stream.ofNullable(
                                byId.get(failed.sent().introduction()))
                        .map(line -> item(
                                line,
                                UNDELIVERED,
                                failed.sent().sentOn(),
                                Saying.of(
                                        said(UNDELIVERED),
                                        name(line),
                                        failed.sent().holder(),
                                        failed.sent().sentOn()),
                                action(line))))
                .toList();
    }

    private static DayItem item(DayTable.Line line, DayRule rule, LocalDate due, Saying reason, DayItem.Action action) {
        return new DayItem(
                rule,
                line.introduction(),
                new DayItem.About(
                        line.startup().id(),
                        line.startup().name(),
                        line.startup().nameArabic(),
                        "/introductions/" + line.introduction(),
                        null),
                line.park(),
                line.owner(),
                due,
                reason,
                action);
    }

    private static String said(DayRule rule) {
        return rule.code().replace("introductions.", "introductions.day.");
    }

    /// The partner's name in the reader's script where it is known.
    private static LocalizedText name(DayTable.Line line) {
        return new LocalizedText(line.partner().name(), line.partner().nameArabic(), null);
    }

    private static DayItem.Action action(DayTable.Line line) {
        String address = "/introductions/" + line.introduction();
        return switch (line.state()) {
            case CONNECTED -> new DayItem.Action("introductions.action.met", address + "/meeting");
            case MET -> new DayItem.Action("introductions.action.outcome", address + "/outcomes/new");
            case LAPSED -> new DayItem.Action("introductions.action.other", "/introductions/new?need=" + line.need());
            default -> new DayItem.Action("introductions.action.answer", address + "/answer");
        };
    }
}

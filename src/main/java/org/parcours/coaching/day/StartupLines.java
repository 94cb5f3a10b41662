package org.parcours.coaching.day;

import java.util.List;
import java.util.UUID;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lines about startups and promises.
@Component
class StartupLines implements DayItems {
    static final DayRule UNATTENDED = new DayRule("coaching.unattended", 0, true);
    static final DayRule SILENT = new DayRule("coaching.silent", 30, true);
    static final DayRule STEP = new DayRule("coaching.step", 0, false);
    static final DayRule ENDING = new DayRule("coaching.ending", 90, false);
    static final DayRule STAGE = new DayRule("coaching.stage", 540, false);
    static final DayRule OBSERVATION = new DayRule("coaching.observation", 365, false);
    static final DayRule REVIEW = new DayRule("coaching.review", 30, false);
    static final DayRule ALUMNI = new DayRule("coaching.alumni", 365, false);

    private final StartupLineTable table;

    StartupLines(StartupLineTable table) {
        this.table = table;
    }

    @Override
    public List<DayRule> rules() {
        return List.of(UNATTENDED, SILENT, STEP, ENDING, STAGE, OBSERVATION, REVIEW, ALUMNI);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayItem> items(DayQuestion asked) {
        UUID owner = asked.owner();
        List<UUID> held = owner == null ? List.of() : table.held(owner, asked.on());
        return rules().stream()
                .filter(rule -> asked.applies(rule.code()))
                .flatMap(rule -> table.lines(rule, asked, held).stream())
                .toList();
    }
}

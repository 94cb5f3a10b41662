package org.parcours.coaching.day;

import java.util.List;
import java.util.UUID;
import org.parcours.coaching.Portfolios;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lines about startups and promises.
@Component
class StartupLines implements DayItems {
    static final DayRule UNATTENDED = DayRule.duty("coaching.unattended", 0);
    static final DayRule SILENT = DayRule.duty("coaching.silent", 30);
    static final DayRule STEP = DayRule.waiting("coaching.step", 0);
    static final DayRule ENDING = DayRule.waiting("coaching.ending", 90);
    static final DayRule STAGE = DayRule.upkeep("coaching.stage", 540);
    static final DayRule OBSERVATION = DayRule.upkeep("coaching.observation", 365);
    static final DayRule REVIEW = DayRule.upkeep("coaching.review", 30);

    private final StartupLineTable table;

    private final Portfolios portfolios;

    StartupLines(StartupLineTable table, Portfolios portfolios) {
        this.table = table;
        this.portfolios = portfolios;
    }

    @Override
    public List<DayRule> rules() {
        return List.of(UNATTENDED, SILENT, STEP, ENDING, STAGE, OBSERVATION, REVIEW);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayItem> items(DayQuestion asked) {
        UUID owner = asked.owner();
        List<UUID> held = owner == null ? List.of() : portfolios.actedFor(owner, asked.on());
        return rules().stream()
                .filter(rule -> asked.applies(rule.code()))
                .flatMap(rule -> table.lines(rule, asked, held).stream())
                .toList();
    }
}

package org.parcours.surveys.day;

import java.util.List;
import java.util.stream.Stream;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayQuestion;
import org.parcours.home.DayRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Surveys in the day of who is in charge of the startup: an answer that contradicts what is known,
/// and a startup that has not answered a survey that closes soon.
@Component
class SurveyDay implements DayItems {
    static final DayRule HELD = DayRule.waiting("surveys.held", 3);
    static final DayRule SILENT = DayRule.waiting("surveys.silent", 7);

    private final SurveyDayTable table;

    SurveyDay(SurveyDayTable table) {
        this.table = table;
    }

    @Override
    public List<DayRule> rules() {
        return List.of(HELD, SILENT);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DayItem> items(DayQuestion asked) {
        return Stream.of(HELD, SILENT)
                .filter(rule -> asked.applies(rule.code()))
                .flatMap(rule -> table.lines(rule, asked).stream())
                .toList();
    }
}

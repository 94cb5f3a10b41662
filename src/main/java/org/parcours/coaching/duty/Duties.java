package org.parcours.coaching.duty;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Families;
import org.parcours.codelists.CodeLists;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.startups.StartupLists;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The duty of care, as the network sets it by stage and family.
@Component
public class Duties {
    private static final int LONGEST = 365;

    private final JdbcClient database;
    private final Families families;
    private final CodeLists lists;

    Duties(JdbcClient database, Families families, CodeLists lists) {
        this.database = database;
        this.families = families;
        this.lists = lists;
    }

    /// The general one first.
    @Transactional(readOnly = true)
    public List<Duty> all() {
        return database.sql("select * from coaching.duty order by family nulls first, stage nulls first")
                .query(Row.as(Duty.class))
                .list();
    }

    /// Days as somebody sets them.
    public record Draft(int contactDays, int answerDays, int silenceDays) {
        /// Days as they come in.
        ///
        /// @throws Refused for each number of days that cannot be
        public static Draft of(
                @Nullable Integer contactDays, @Nullable Integer answerDays, @Nullable Integer silenceDays) {
            Checks checks = new Checks();
            Draft draft = new Draft(
                    days(checks, "contactDays", contactDays),
                    days(checks, "answerDays", answerDays),
                    days(checks, "silenceDays", silenceDays));
            checks.done();
            return draft;
        }

        private static int days(Checks checks, String field, @Nullable Integer days) {
            boolean possible = days != null && days >= 1 && days <= LONGEST;
            checks.that(possible, field, "needs.refusal.DAYS", LONGEST);
            return days == null ? 0 : days;
        }
    }

    /// Adds what holds for a stage, a family or both.
    ///
    /// @throws Refused where a number of days cannot be, or the stage and family have their own already
    @Transactional
    public void add(@Nullable String stage, @Nullable String family, Draft days) {
        if (stage != null && lists.find(StartupLists.STAGES, stage).isEmpty()) {
            throw Refusal.UNKNOWN_CODE.of("stage");
        }
        if (family != null && families.find(family).isEmpty()) {
            throw Refusal.UNKNOWN_CODE.of("family");
        }
        int added = database.sql("""
                        insert into coaching.duty (id, stage, family, contact_days, answer_days, silence_days)
                        values (:id, :stage, :family, :contactDays, :answerDays, :silenceDays)
                        on conflict (family, stage) do nothing
                        """)
                .param("id", Ids.next())
                .param("stage", stage)
                .param("family", family)
                .paramSource(days)
                .update();
        if (added == 0) {
            throw Refused.field("family", "needs.refusal.DUTY_TAKEN");
        }
    }

    @Transactional
    public void change(UUID duty, Draft days) {
        int changed = database.sql("""
                        update coaching.duty set contact_days = ?, answer_days = ?, silence_days = ? where id = ?
                        """)
                .params(days.contactDays(), days.answerDays(), days.silenceDays(), duty)
                .update();
        if (changed == 0) {
            throw new NotHere("duty " + duty);
        }
    }

    /// Removes what a stage or family has of its own; the general one stays.
    @Transactional
    public void remove(UUID duty) {
        int removed = database.sql(
                        "delete from coaching.duty where id = ? and (stage is not null or family is not null)")
                .param(duty)
                .update();
        if (removed == 0) {
            throw new NotHere("duty " + duty);
        }
    }
}

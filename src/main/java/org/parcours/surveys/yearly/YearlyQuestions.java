package org.parcours.surveys.yearly;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.Portfolios;
import org.parcours.database.RetryOnConflict;
import org.parcours.database.Scope;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.startups.Founders;
import org.parcours.startups.Founders.Founder;
import org.parcours.startups.facts.Observation;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks alumni once a year whether they still trade. The mail has a link for each answer; the answer
/// becomes what was seen of the company that day, or waits for the coordinator where it contradicts what
/// is known.
@Component
public class YearlyQuestions {
    private static final String PURPOSE = "surveys.yearly";
    private static final Duration LIFE = Duration.ofDays(YearlyCampaigns.DAYS_TO_ANSWER);

    private final YearlyTable table;
    private final YearlyCampaigns yearly;
    private final AnswerSheets sheets;
    private final Post post;
    private final Clock clock;

    YearlyQuestions(YearlyTable table, YearlyCampaigns yearly, AnswerSheets sheets, Post post, Clock clock) {
        this.table = table;
        this.yearly = yearly;
        this.sheets = sheets;
        this.post = post;
        this.clock = clock;
    }

    /// What writes to somebody and knows them again by their link.
    @Component("yearlyPost")
    record Post(
            Founders founders,
            Portfolios portfolios,
            Campaigns campaigns,
            Links links,
            Mails mails,
            TransactionTemplate transaction) {}

    @Transactional(readOnly = true)
    public YearlyRule rule() {
        return table.rule();
    }

    /// Sets it.
    ///
    /// @throws org.parcours.text.Refused (fields `years`, `freshMonths`) where a number is out of reach
    @Transactional
    public void set(YearlyRule rule) {
        if (rule.years() < 1 || rule.years() > YearlyRule.YEARS_AT_MOST) {
            throw Refused.field("years", "surveys.refused.years", YearlyRule.YEARS_AT_MOST);
        }
        if (rule.freshMonths() < 0 || rule.freshMonths() > YearlyRule.MONTHS_AT_MOST) {
            throw Refused.field("freshMonths", "surveys.refused.fresh", YearlyRule.MONTHS_AT_MOST);
        }
        table.set(rule);
    }

    /// Writes to all whose question is due today and who can be written to. To be called in the
    /// system's scope; however often it runs, nobody is written to twice in a year.
    ///
    /// @return how many were written to
    @Transactional
    public int ask() {
        YearlyRule rule = table.rule();
        if (!rule.applied()) {
            return 0;
        }
        int asked = 0;
        for (UUID startup : table.toAsk(LocalDate.now(clock), rule)) {
            var founder = post.founders().of(startup).stream().findFirst();
            if (founder.isPresent()) {
                Asked line = post.campaigns().join(yearly.ofThisYear(rule.freshMonths()), startup);
                write(line, founder.get());
                asked++;
            }
        }
        return asked;
    }

    private void write(Asked line, Founder founder) {
        String secret = post.links().create(PURPOSE, line.id(), founder.email(), founder.language(), LIFE);
        String path =
                "/yearly-question/" + secret + "?lang=" + founder.language().tag() + "&answer=";
        List<Object> said =
                new ArrayList<>(List.of("name", founder.name(), "startup", founder.startup(), "days", LIFE.toDays()));
        for (Observation.Status answer : YearlyForm.ANSWERS) {
            said.add(answer.name().toLowerCase(Locale.ROOT));
            said.add(post.links().to(path + answer));
        }
        UUID letter = post.mails()
                .send(
                        founder.email(),
                        founder.language(),
                        "surveys.mail.yearly.subject",
                        "surveys.mail.yearly.body",
                        said.toArray());
        sheets.invited(line, founder.email(), letter);
    }

    /// Whom a link asks, without using it.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    public Asked look(String secret) {
        return asked(post.links().look(secret, PURPOSE));
    }

    private Asked asked(Link link) {
        // nobody is signed in: the link opens the one line that it is about
        return Scope.SYSTEM
                .call(() -> post.campaigns().asked(link.subject()))
                .orElseThrow(() -> new NotHere("asked " + link.subject()));
    }

    /// Keeps what the company says of itself and uses the link; what is refused leaves it unused.
    ///
    /// @throws org.parcours.links.LinkRefused where it does not hold
    /// @throws Refused where a company cannot say so of itself, or the year's campaign is over
    @RetryOnConflict
    public void answer(String secret, Observation.Status answer) {
        Asked asked = look(secret);
        new Scope(null, false, Set.of(), Set.of(asked.startup()))
                .run(() -> post.transaction().executeWithoutResult(status -> {
                    post.links().spend(secret, PURPOSE);
                    var kept = sheets.handIn(
                            asked.id(),
                            TypedAnswers.of(Map.of(YearlyForm.STATUS, answer.name())),
                            AnswerSheet.Side.STARTUP);
                    if (!kept.isComplete()) {
                        throw new Refused(422, "questionnaires.sheet.issue.CHOICE");
                    }
                }));
    }

    /// Who has not answered though their question is due, with what speaks for asking otherwise.
    ///
    /// @param owner whose portfolio; null for everybody's
    @Transactional(readOnly = true)
    List<YearlyTable.Unanswered> unanswered(LocalDate on, @Nullable UUID owner) {
        return owner == null
                ? table.unanswered(on, table.rule())
                : table.unanswered(on, owner, post.portfolios().actedFor(owner, on), table.rule());
    }
}

package org.parcours.coaching.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.Absence;
import org.parcours.coaching.PortfolioEntry;
import org.parcours.text.Words;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;

/// One person's portfolio as its page shows it.
///
/// @param own whether the reader looks at their own
/// @param others who may take startups over, or stand in
/// @param leave what was typed of a leave, and what is wrong with it
public record PortfolioView(
        UUID person,
        String name,
        boolean own,
        boolean mayMove,
        LocalDate today,
        List<PortfolioEntry> lines,
        List<Absence> leaves,
        Map<UUID, String> names,
        List<Option> others,
        Form leave) {
    public long acting() {
        return lines.stream().filter(line -> line.person().equals(person)).count();
    }

    public int late() {
        return lines.stream()
                .filter(line -> line.person().equals(person))
                .mapToInt(PortfolioEntry::lateSteps)
                .sum();
    }

    public String nameOf(UUID somebody) {
        return names.getOrDefault(somebody, "");
    }

    /// What a leave means for this person, in one sentence.
    public String say(Absence leave, Words words) {
        return leave.person().equals(person)
                ? words.say(
                        "portfolios.leave.own",
                        words.date(leave.from()),
                        words.date(leave.until()),
                        nameOf(leave.standIn()))
                : words.say(
                        "portfolios.leave.standing-in",
                        nameOf(leave.person()),
                        words.date(leave.from()),
                        words.date(leave.until()));
    }
}

package org.parcours.surveys.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.parcours.database.Ids;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.text.LocalizedText;
import org.springframework.stereotype.Component;

/// The campaign of a year, begun when the first alumnus of the year is asked. It closes when the last
/// link of the year has lapsed.
@Component
class YearlyCampaigns {
    static final int DAYS_TO_ANSWER = 60;

    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Clock clock;

    YearlyCampaigns(Campaigns campaigns, Questionnaires questionnaires, Clock clock) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /// To be called in a transaction that writes.
    ///
    /// @param freshMonths as the rule has them when the year begins
    Campaign ofThisYear(int freshMonths) {
        int year = LocalDate.now(clock).getYear();
        return campaigns.yearly(year).orElseGet(() -> begun(year, freshMonths));
    }

    private Campaign begun(int year, int freshMonths) {
        Version version = questionnaires.all().stream()
                .filter(one -> one.code().equals(YearlyForm.CODE))
                .max(Comparator.comparingInt(Version::number))
                .filter(one -> one.form().question(YearlyForm.STATUS).isPresent())
                .orElseGet(() -> questionnaires.publish(YearlyForm.form()));
        Campaign campaign = new Campaign(
                Ids.next(),
                version.id(),
                title(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31).plusDays(DAYS_TO_ANSWER),
                version.minutes(),
                freshMonths,
                Map.of(),
                true);
        campaigns.begin(campaign);
        return campaign;
    }

    private static LocalizedText title(int year) {
        return new LocalizedText(
                "Question annuelle aux anciens, " + year,
                "السؤال السنوي للخريجين، " + year,
                "Yearly question to alumni, " + year);
    }
}

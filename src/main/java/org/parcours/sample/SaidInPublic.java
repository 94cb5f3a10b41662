package org.parcours.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.Targets;
import org.parcours.indicators.publications.PastPublications;
import org.parcours.indicators.publications.PastPublications.Act;
import org.parcours.indicators.publications.PublicationDraft;
import org.parcours.sample.register.Register;
import org.parcours.sample.register.Staff;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;

/// What the network said in public, with the words of the press, where its own journeys bear them out.
@Component
class SaidInPublic {
    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "survival-after-exit",
                    "2022-11-04",
                    5.0,
                    new LocalizedText(
                            "89 % des startups sont encore là cinq ans après leur sortie.",
                            "89% من المقاولات الناشئة لا تزال قائمة خمس سنوات بعد مغادرتها.",
                            "89% of startups are still there five years after leaving."),
                    "La Vie éco"),
            new Saying(
                    "survival",
                    "2022-11-04",
                    2.0,
                    new LocalizedText(
                            "86 % passent le cap des deux ans, la « vallée de la mort ».",
                            "86% تتجاوز سنتين، أي «وادي الموت».", "86% get past two years, the “valley of death”."),
                    "La Vie éco"),
            new Saying(
                    "survival-since-founding",
                    "2022-12-12",
                    5.0,
                    new LocalizedText(
                            "89 % après 5 ans d’existence.",
                            "89% بعد 5 سنوات من التأسيس.", "89% after 5 years of existence."),
                    "Communiqué"),
            new Saying(
                    "path-completed",
                    "2024-05-31",
                    null,
                    new LocalizedText(
                            "90 % des startups réussissent leur parcours après 5 ans d’accompagnement.",
                            "90% من المقاولات الناشئة تنجح في مسارها بعد 5 سنوات من المواكبة.",
                            "90% of startups succeed in their path after 5 years of support."),
                    "Gitex Africa, MAP"));

    /// The version of the definitions by which it was counted then: the plain share leads.
    private static final int FIRST = 1;

    private final PastPublications publications;
    private final Targets targets;

    SaidInPublic(PastPublications publications, Targets targets) {
        this.publications = publications;
        this.targets = targets;
    }

    private record Saying(String code, String on, @Nullable Double years, LocalizedText sentence, String occasion) {
        PublicationDraft draft() {
            return new PublicationDraft(
                    code, LocalDate.parse(on), null, years, Subpopulation.ALL, sentence, occasion, null, null);
        }

        Act act(UUID by, int hour) {
            return new Act(
                    by,
                    LocalDateTime.of(LocalDate.parse(on), java.time.LocalTime.of(hour, 40))
                            .atZone(Register.ZONE)
                            .toInstant());
        }
    }

    /// Prepared by the analyst in the evening, approved by the director two hours later.
    ///
    /// @param end nothing is said after it
    void publish(Staff staff, Instant end) {
        targets.set("path-completed", BigDecimal.valueOf(90)); // what was said in public is to hold
        UUID analyst = holding(staff, "ANALYST");
        UUID director = holding(staff, "DIRECTOR");
        for (Saying saying : SAYINGS) {
            Act approved = saying.act(director, 21);
            if (approved.at().isBefore(end)) {
                say(saying.draft(), saying.act(analyst, 19), approved);
            }
        }
    }

    /// A sentence that the journeys do not bear out stays unsaid, as anybody's would; what a load that was cut
    /// off had said is not said twice.
    private void say(PublicationDraft draft, Act prepared, Act approved) {
        try {
            if (!publications.isSaid(draft, prepared)) {
                publications.publish(FIRST, draft, prepared, approved);
            }
        } catch (Refused unsaid) {
            System.getLogger(SaidInPublic.class.getName())
                    .log(System.Logger.Level.DEBUG, "{0} is not said: {1}", draft.code(), unsaid.getMessage());
        }
    }

    private static UUID holding(Staff staff, String role) {
        return staff.members().stream()
                .filter(member -> member.role().equals(role) && member.park() == null)
                .map(Staff.Member::id)
                .findFirst()
                .orElseThrow();
    }
}

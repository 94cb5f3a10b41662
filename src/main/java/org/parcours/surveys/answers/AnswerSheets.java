package org.parcours.surveys.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.files.StoredFile;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.answers.AnswerFiles;
import org.parcours.questionnaires.answers.AnswerMerge;
import org.parcours.questionnaires.answers.FormEntry;
import org.parcours.questionnaires.answers.Prefill;
import org.parcours.questionnaires.answers.TypedAnswers;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.facts.Claims;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes answers. What is typed is kept at once, whatever is still wrong with it; handed in is what
/// nothing stands against.
@Component
public class AnswerSheets {
    private final AnswerTable table;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Claims claims;
    private final AnswerMerge merge;
    private final AnswerFiles files;
    private final Clock clock;

    AnswerSheets(
            AnswerTable table,
            Campaigns campaigns,
            Questionnaires questionnaires,
            Claims claims,
            AnswerMerge merge,
            AnswerFiles files,
            Clock clock) {
        this.table = table;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.claims = claims;
        this.merge = merge;
        this.files = files;
        this.clock = clock;
    }

    /// All that answering needs to know.
    public record Answering(
            Asked asked,
            Campaign campaign,
            Version version,
            AnswerSheet sheet,
            Map<String, Prefill> prefills,
            Interview interview,
            Map<String, StoredFile> files,
            Map<String, Refused> refusals)
            implements FormEntry {
        @Override
        public Form form() {
            return version.form();
        }

        @Override
        public Map<String, String> typed() {
            return sheet.answers();
        }

        @Override
        public LocalDate askedOn() {
            return campaign.opensOn();
        }

        @Override
        public boolean isHandedIn() {
            return sheet.handedInOn() != null;
        }

        /// Returns whether nothing speaks against handing in.
        public boolean isComplete() {
            return refusals.isEmpty() && interview.issues().isEmpty();
        }
    }

    /// The sheet of one who is asked.
    ///
    /// @throws NotHere where nobody within reach is asked so
    @Transactional(readOnly = true)
    public Answering of(UUID asked) {
        AnswerSheet sheet = table.of(asked).orElse(AnswerSheet.empty(asked));
        Asked known = campaigns.asked(asked).orElseThrow(() -> new NotHere("asked " + asked));
        Campaign campaign = campaigns.byId(known.campaign()).orElseThrow(() -> new NotHere("campaign of " + asked));
        Version version = questionnaires.version(campaign.version()).orElseThrow();
        Map<String, Prefill> fresh = new LinkedHashMap<>();
        claims.known(known.startup(), campaign, version.form())
                .forEach((question, one) -> fresh.put(question, one.prefill()));
        Map<String, String> answers = new LinkedHashMap<>();
        fresh.forEach((question, one) -> answers.put(question, one.text()));
        answers.putAll(sheet.answers());
        return new Answering(
                known,
                campaign,
                version,
                sheet,
                fresh,
                new Interview(version.form(), answers, LocalDateTime.now(clock)),
                files.of(asked),
                Map.of());
    }

    /// Notes that somebody was written to.
    ///
    /// @param letter the id of the mail
    @Transactional
    public void invited(Asked asked, String holder, UUID letter) {
        table.invited(asked, holder, letter, LocalDate.now(clock));
    }

    /// Notes that somebody was passed over, because all that they would be asked is known.
    @Transactional
    public void known(Asked asked) {
        table.known(asked.id(), LocalDate.now(clock));
    }

    /// The last mail to each of a campaign's startups, with the line that it is about.
    Map<UUID, UUID> letters(UUID campaign) {
        return table.letters(campaign);
    }

    /// Keeps what was typed, beside what was typed before.
    ///
    /// @throws Refused where the campaign is not open
    @Transactional
    public Answering save(UUID asked, TypedAnswers typed, AnswerSheet.Side side) {
        return keep(asked, typed, side, false);
    }

    /// Keeps what was typed, and hands it in where nothing stands against it. What was handed in
    /// before stays so. What is handed in becomes facts of the dossier, or waits for the coordinator.
    ///
    /// @return with the complaints of its interview where something does
    /// @throws Refused where the campaign is not open
    @Transactional
    public Answering handIn(UUID asked, TypedAnswers typed, AnswerSheet.Side side) {
        return keep(asked, typed, side, true);
    }

    private Answering keep(UUID asked, TypedAnswers typed, AnswerSheet.Side side, boolean handIn) {
        if (!table.hold(asked)) {
            throw new NotHere("asked " + asked);
        }
        Answering before = of(asked);
        LocalDate today = LocalDate.now(clock);
        if (before.campaign().on(today) != Campaign.State.OPEN) {
            throw new Refused(
                    409,
                    "surveys.refused.not-open",
                    before.campaign().opensOn(),
                    before.campaign().closesOn());
        }
        AnswerMerge.Merged merged = merge.merge(
                new AnswerFiles.Holder(
                        asked, before.asked().park(), before.asked().startup()),
                before.form(),
                before.sheet().answers(),
                typed);
        Map<String, Refused> refusals = new LinkedHashMap<>(merged.refused());
        if (handIn) {
            refusals.putAll(
                    claims.refusals(before.asked().startup(), before.campaign(), before.form(), merged.interview()));
        }
        boolean done = handIn && refusals.isEmpty() && merged.isComplete();
        AnswerSheet sheet = new AnswerSheet(
                asked, merged.answers(), done ? today : before.sheet().handedInOn(), side);
        table.keep(sheet);
        if (done) {
            claims.take(before.asked(), before.campaign(), before.form(), merged.interview());
        }
        return new Answering(
                before.asked(),
                before.campaign(),
                before.version(),
                sheet,
                before.prefills(),
                merged.interview(),
                files.of(asked),
                refusals);
    }

    /// Returns the file that answers a question.
    ///
    /// @throws NotHere if there is none, or it is not visible
    @Transactional(readOnly = true)
    public StoredFile file(UUID asked, String question) {
        return files.byQuestion(asked, question).orElseThrow(() -> new NotHere("file of " + asked));
    }

    /// Those within reach that were handed in.
    @Transactional(readOnly = true)
    public List<AnswerSheet> handedIn(UUID campaign) {
        return table.handedIn(campaign);
    }
}

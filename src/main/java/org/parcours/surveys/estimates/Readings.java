package org.parcours.surveys.estimates;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.statistics.survey.Response;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;

/// Reads a campaign with its list and its answers, as far as the reader's scope reaches.
@Component
class Readings {
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final AnswerSheets sheets;
    private final FrameTable frames;
    private final Clock clock;

    Readings(Campaigns campaigns, Questionnaires questionnaires, AnswerSheets sheets, FrameTable frames, Clock clock) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.sheets = sheets;
        this.frames = frames;
        this.clock = clock;
    }

    /// @param handedIn the answers of those who handed in, by the line of the list
    record Read(Campaign campaign, Form form, List<Member> frame, Map<UUID, Interview> handedIn) {
        Respondents respondents(Weighting weighting) {
            return Respondents.of(frame, handedIn, weighting);
        }
    }

    /// @throws NotHere where there is no such campaign
    Read of(UUID id) {
        Campaign campaign = campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
        Form form = questionnaires.version(campaign.version()).orElseThrow().form();
        LocalDateTime now = LocalDateTime.now(clock);
        return new Read(
                campaign,
                form,
                frames.members(id, campaign.opensOn(), campaigns.frame(id)),
                sheets.handedIn(id).stream()
                        .collect(Collectors.toMap(
                                AnswerSheet::asked, sheet -> new Interview(form, sheet.answers(), now))));
    }

    /// Who was never written to could not be reached, but for those whom there was nothing to ask.
    static Response response(List<Member> frame) {
        Map<Asked.State, Long> states =
                frame.stream().collect(Collectors.groupingBy(one -> one.asked().state(), Collectors.counting()));
        return new Response(
                count(states, Asked.State.HANDED_IN),
                count(states, Asked.State.BEGUN),
                0,
                count(states, Asked.State.INVITED),
                count(states, Asked.State.NOT_INVITED),
                count(states, Asked.State.KNOWN));
    }

    private static int count(Map<Asked.State, Long> states, Asked.State state) {
        return states.getOrDefault(state, 0L).intValue();
    }
}

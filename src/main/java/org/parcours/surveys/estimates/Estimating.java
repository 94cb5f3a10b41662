package org.parcours.surveys.estimates;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.Questionnaires;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.surveys.forms.Choice;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.Interview;
import org.parcours.surveys.forms.Question;
import org.parcours.surveys.forms.QuestionType;
import org.parcours.surveys.statistics.Estimate;
import org.parcours.surveys.statistics.Estimates;
import org.parcours.surveys.statistics.Response;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Works out what a campaign found, from the answers within reach.
@Component
public class Estimating {
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final AnswerSheets sheets;
    private final Clock clock;

    Estimating(Campaigns campaigns, Questionnaires questionnaires, AnswerSheets sheets, Clock clock) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.sheets = sheets;
        this.clock = clock;
    }

    private record Read(Form form, List<Asked> frame, Map<UUID, Interview> handedIn) {}

    private Read read(UUID campaign) {
        Campaign known = campaigns.byId(campaign).orElseThrow(() -> new NotHere("campaign " + campaign));
        Form form = questionnaires.version(known.version()).orElseThrow().form();
        LocalDateTime now = LocalDateTime.now(clock);
        return new Read(
                form,
                campaigns.frame(campaign),
                sheets.handedIn(campaign).stream()
                        .collect(Collectors.toMap(
                                AnswerSheet::asked, sheet -> new Interview(form, sheet.answers(), now))));
    }

    /// The report of each park of the list, in the order of the list.
    ///
    /// @throws NotHere where there is no such campaign
    @Transactional(readOnly = true)
    public Map<UUID, Report> byPark(UUID campaign) {
        Read read = read(campaign);
        Map<UUID, Report> reports = new LinkedHashMap<>();
        read.frame().forEach(one -> reports.computeIfAbsent(one.park(), park -> report(read, park)));
        return reports;
    }

    /// The whole report.
    ///
    /// @param park only this one's startups; null for all within reach
    /// @throws NotHere where there is no such campaign
    @Transactional(readOnly = true)
    public Report of(UUID campaign, @Nullable UUID park) {
        return report(read(campaign), park);
    }

    private static Report report(Read read, @Nullable UUID park) {
        Form form = read.form();
        List<Asked> frame = read.frame().stream()
                .filter(one -> park == null || one.park().equals(park))
                .toList();
        Response response = response(frame);
        Respondents respondents = Respondents.of(frame, read.handedIn());
        return new Report(
                response,
                frame.stream().collect(Collectors.groupingBy(Asked::park)).values().stream()
                        .map(of -> new Report.ParkResponse(of.getFirst().parkNames(), response(of)))
                        .sorted(Comparator.comparingDouble(of -> of.response().rate()))
                        .toList(),
                form.questions()
                        .filter(question -> question.type().chooses() || isNumber(question.type()))
                        .map(question -> figure(form, question, respondents, response))
                        .toList());
    }

    private static boolean isNumber(QuestionType type) {
        return type == QuestionType.INTEGER || type == QuestionType.DECIMAL || type == QuestionType.CALCULATE;
    }

    /// Who was never written to could not be reached.
    private static Response response(List<Asked> frame) {
        Map<Asked.State, Long> states =
                frame.stream().collect(Collectors.groupingBy(Asked::state, Collectors.counting()));
        return new Response(
                count(states, Asked.State.HANDED_IN),
                count(states, Asked.State.BEGUN),
                0,
                count(states, Asked.State.INVITED),
                count(states, Asked.State.NOT_INVITED));
    }

    private static int count(Map<Asked.State, Long> states, Asked.State state) {
        return states.getOrDefault(state, 0L).intValue();
    }

    private static Report.Figure figure(Form form, Question question, Respondents those, Response response) {
        int size = those.interviews().size();
        boolean[] answered = new boolean[size];
        double[] numbers = new double[size];
        int answers = 0;
        for (int i = 0; i < size; i++) {
            var value = those.interviews().get(i).value(question);
            numbers[i] = value.number();
            answered[i] = !value.isEmpty() && (question.type().chooses() || !Double.isNaN(numbers[i]));
            answers += answered[i] ? 1 : 0;
        }
        if (answers < Report.FEWEST) {
            return new Report.Figure(question, answers, List.of(), null, null, null);
        }
        Estimates estimates = new Estimates(those.sample());
        if (question.type().chooses()) {
            List<Report.Share> shares = form.choices(question).stream()
                    .map(choice -> share(choice, question, those, answered, estimates, response))
                    .toList();
            return new Report.Figure(question, answers, shares, null, null, null);
        }
        // outside of who answered a number may be none; it is not looked at there, but must not spoil a sum
        for (int i = 0; i < size; i++) {
            numbers[i] = answered[i] ? numbers[i] : 0;
        }
        return new Report.Figure(
                question,
                answers,
                List.of(),
                estimates.mean(numbers, answered),
                estimates.quantile(numbers, 0.5, answered),
                estimates.total(numbers, answered));
    }

    private static Report.Share share(
            Choice choice,
            Question question,
            Respondents those,
            boolean[] answered,
            Estimates estimates,
            Response response) {
        boolean[] yes = new boolean[answered.length];
        int chosen = 0;
        for (int i = 0; i < yes.length; i++) {
            yes[i] = answered[i]
                    && those.interviews().get(i).value(question).choices().contains(choice.name());
            chosen += yes[i] ? 1 : 0;
        }
        Estimate estimate = estimates.share(yes, answered);
        return new Report.Share(choice.name(), chosen, estimate, response.worst(chosen), response.best(chosen));
    }
}

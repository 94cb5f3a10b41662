package org.parcours.surveys.given;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Interview;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.answers.AnswerSheet;
import org.parcours.surveys.answers.AnswerSheets;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the answers of a campaign that were handed in, as far as the reader's scope reaches.
@Component
public class GivenAnswers {
    private static final int LONGEST = 60;

    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final AnswerSheets sheets;
    private final TagTable tags;
    private final Clock clock;

    GivenAnswers(Campaigns campaigns, Questionnaires questionnaires, AnswerSheets sheets, TagTable tags, Clock clock) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.sheets = sheets;
        this.tags = tags;
        this.clock = clock;
    }

    /// Which answers are asked for; empty text for all.
    ///
    /// @param answer the name of a choice
    /// @param words that it holds
    public record Sought(String answer, String theme, String words) {}

    /// The sheets that were handed in, as a form's rules see them, in the order of the list.
    ///
    /// @param form of the campaign's version
    public record Sheets(Form form, Map<Asked, Interview> interviews) {}

    /// All that was handed in, by park and name.
    ///
    /// @throws NotHere where there is no such campaign
    @Transactional(readOnly = true)
    public Sheets sheets(UUID id) {
        Campaign campaign = campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
        Form form = questionnaires.version(campaign.version()).orElseThrow().form();
        LocalDateTime now = LocalDateTime.now(clock);
        Map<UUID, AnswerSheet> handedIn =
                sheets.handedIn(id).stream().collect(Collectors.toMap(AnswerSheet::asked, Function.identity()));
        Map<Asked, Interview> interviews = new LinkedHashMap<>();
        for (Asked asked : campaigns.frame(id)) {
            AnswerSheet sheet = handedIn.get(asked.id());
            if (sheet != null) {
                interviews.put(asked, new Interview(form, sheet.answers(), now));
            }
        }
        return new Sheets(form, interviews);
    }

    /// The answers to one question, by park and name.
    @Transactional(readOnly = true)
    public List<Given> of(UUID campaign, Sheets from, Question question, Sought sought) {
        Map<UUID, List<Tag>> themes = tags.of(campaign).stream()
                .filter(tag -> tag.question().equals(question.name()))
                .collect(Collectors.groupingBy(Tag::asked));
        List<Given> found = new ArrayList<>();
        from.interviews().forEach((asked, interview) -> {
            String text = interview.value(question).text();
            Given given = new Given(
                    asked,
                    text,
                    themes.getOrDefault(asked.id(), List.of()),
                    question.type().isFile() ? interview.texts(question) : Map.of());
            if (!text.isEmpty() && matches(given, sought)) {
                found.add(given);
            }
        });
        return found;
    }

    private static boolean matches(Given given, Sought sought) {
        return (sought.answer().isEmpty() || given.chose(sought.answer()))
                && (sought.theme().isEmpty() || given.isAbout(sought.theme()))
                && (sought.words().isBlank() || given.mentions(sought.words()));
    }

    /// How many open answers each theme of a question has.
    @Transactional(readOnly = true)
    public Map<String, Long> themes(UUID campaign, Question question) {
        return tags.of(campaign).stream()
                .filter(tag -> tag.question().equals(question.name()))
                .collect(Collectors.groupingBy(Tag::theme, TreeMap::new, Collectors.counting()));
    }

    /// Says what an open answer is about.
    ///
    /// @throws Refused where nothing is said of it
    /// @throws NotHere where it is no open question of the campaign
    @Transactional
    public void tag(UUID id, UUID asked, String question, @Nullable String theme) {
        Campaign campaign = campaigns.byId(id).orElseThrow(() -> new NotHere("campaign " + id));
        boolean open = questionnaires
                .version(campaign.version())
                .flatMap(version -> version.form().question(question))
                .filter(one -> one.type() == QuestionType.TEXT)
                .isPresent();
        if (!open) {
            throw new NotHere("open question " + question);
        }
        String said = theme == null ? "" : Lines.one(theme);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refused("reports.refused.theme");
        }
        tags.add(id, asked, question, said);
    }

    /// Takes a theme back.
    ///
    /// @throws NotHere where the campaign has no such tag
    @Transactional
    public void untag(UUID campaign, UUID tag) {
        if (!tags.remove(campaign, tag)) {
            throw new NotHere("tag " + tag);
        }
    }
}

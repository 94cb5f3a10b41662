package org.parcours.surveys.pages;

import java.util.List;
import org.parcours.questionnaires.Version;
import org.parcours.questionnaires.VersionActions;
import org.parcours.surveys.SurveyRules;
import org.springframework.stereotype.Component;

/// Offers to plan a campaign by a questionnaire.
@Component
class CampaignAction implements VersionActions {
    private final SurveyRules rules;

    CampaignAction(SurveyRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Action> of(Version version) {
        return rules.mayAsk()
                ? List.of(new Action("surveys.campaign.new", "/campaigns/new?version=" + version.id()))
                : List.of();
    }
}

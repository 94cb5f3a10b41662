package org.parcours.questionnaires;

import java.util.List;

/// What can be done with a published questionnaire in other modules, offered on its page.
public interface VersionActions {
    /// A link on the page of a questionnaire.
    ///
    /// @param label message key
    record Action(String label, String href) {}

    /// Returns the actions that the current reader may take.
    List<Action> of(Version version);
}

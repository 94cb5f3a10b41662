package org.parcours.questionnaires.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.xlsform.FormRows;

/// A questionnaire that is being written.
///
/// @param questionnaire whose next version it will be; null for a new one
/// @param changedAt when it was last changed
/// @param changedBy who did; null where nobody was signed in
public record FormDraft(
        UUID id,
        @Nullable UUID questionnaire,
        FormRows rows,
        Instant changedAt,
        @Nullable UUID changedBy) {
    /// Empty where it has none yet.
    public String title() {
        return rows.setting("form_title");
    }
}

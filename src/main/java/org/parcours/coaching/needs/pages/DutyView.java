package org.parcours.coaching.needs.pages;

import java.util.List;
import org.parcours.coaching.duty.Duty;
import org.parcours.startups.forms.FormView.Option;

/// What the page of the duty of care shows.
public record DutyView(List<Row> rows, List<Option> families, List<Option> stages) {
    /// One row.
    ///
    /// @param name for whom it holds
    public record Row(Duty duty, String name) {}
}

package org.parcours.coaching.feedback;

import org.parcours.coaching.needs.NeedStepped;
import org.parcours.coaching.needs.Needs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks the startup as soon as its need comes to an end, in the same transaction: the question goes where the end is
/// kept.
@Component
class AskAtTheEnd {
    private final Needs needs;
    private final Feedbacks feedbacks;

    AskAtTheEnd(Needs needs, Feedbacks feedbacks) {
        this.needs = needs;
        this.feedbacks = feedbacks;
    }

    @EventListener
    void on(NeedStepped stepped) {
        if (!stepped.step().state().open()) {
            needs.byId(stepped.need()).ifPresent(feedbacks::ask);
        }
    }
}

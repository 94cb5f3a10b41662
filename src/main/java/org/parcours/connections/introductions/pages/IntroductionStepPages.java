package org.parcours.connections.introductions.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.connections.introductions.Side;
import org.parcours.text.Refused;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the staff was told and records: a side's answer, the meeting, and why it is withdrawn. The day shows these
/// forms in its own lines.
@Controller
@RequestMapping("/introductions/{id}")
@PreAuthorize("@introductionRules.mayStep(#id)")
class IntroductionStepPages {
    private final StepForms forms;
    private final Introductions introductions;

    IntroductionStepPages(StepForms forms, Introductions introductions) {
        this.forms = forms;
        this.introductions = introductions;
    }

    private enum Said {
        AGREES,
        DECLINES
    }

    private record Answer(Side side, Said said, @Nullable String reason) {}

    private SmallForm<Answer> answer(UUID id, Form form) {
        Side turn = forms.known(id).waitsFor().orElse(Side.STARTUP);
        List<Side> sides = Stream.of(Side.values())
                .filter(side -> side == turn || form.typed("side").equals(side.name()))
                .toList();
        return forms.of(
                id,
                form.small((Fields<Answer> fields) -> readAnswer(fields, turn, sides))
                        .named("introductions.form.answer", "/introductions/" + id + "/answer"));
    }

    /// The side as the form showed it: whoever answered meanwhile is not answered for again.
    private static Answer readAnswer(Fields<Answer> form, Side turn, List<Side> sides) {
        @Nullable
        Side side =
                form.required("introductions.column.side").choice("side", sides, "introductions.side.", Answer::side);
        @Nullable
        Said said = form.required("introductions.column.answer")
                .choice("answer", List.of(Said.values()), "introductions.answer.", Answer::said);
        @Nullable String reason = form.optional("introductions.column.reason").text("reason", Answer::reason);
        if (said == null) {
            throw Refused.field("answer", "introductions.refused.answer");
        }
        return new Answer(side == null ? turn : side, said, reason);
    }

    @GetMapping("/answer")
    ModelAndView showAnswer(@PathVariable UUID id, Form form) {
        return answer(id, form).page();
    }

    @PostMapping("/answer")
    ModelAndView saveAnswer(@PathVariable UUID id, Form form) {
        return answer(id, form).send(answer -> {
            boolean agrees = answer.said() == Said.AGREES;
            Introduction now = introductions.answer(id, answer.side(), agrees, answer.reason());
            return agrees ? StepForms.done(id, form, now.state()) : StepForms.undoable(id, form, now.state());
        });
    }

    private record Meeting(@Nullable LocalDate on, @Nullable String how) {}

    private SmallForm<Meeting> meeting(UUID id, Form form) {
        return forms.of(
                id,
                form.small(IntroductionStepPages::readMeeting)
                        .named("introductions.form.meeting", "/introductions/" + id + "/meeting"));
    }

    private static Meeting readMeeting(Fields<Meeting> form) {
        return new Meeting(
                form.required("introductions.column.met-on").day("on", Meeting::on),
                form.optional("introductions.column.how")
                        .hint("introductions.hint.how")
                        .line("how", Meeting::how));
    }

    @GetMapping("/meeting")
    ModelAndView showMeeting(@PathVariable UUID id, Form form) {
        return meeting(id, form.preset("on", forms.today())).page();
    }

    @PostMapping("/meeting")
    ModelAndView saveMeeting(@PathVariable UUID id, Form form) {
        return meeting(id, form).send(met -> {
            introductions.met(id, met.on(), met.how());
            return StepForms.undoable(id, form, "MET");
        });
    }

    private SmallForm<Reason> withdrawal(UUID id, Form form) {
        return forms.of(
                id,
                form.small(IntroductionStepPages::reason)
                        .named("introductions.form.withdrawal", "/introductions/" + id + "/withdrawal"));
    }

    private record Reason(@Nullable String why) {}

    private static Reason reason(Fields<Reason> form) {
        return new Reason(form.required("introductions.column.reason")
                .hint("introductions.hint.withdrawal")
                .text("reason", Reason::why));
    }

    @GetMapping("/withdrawal")
    ModelAndView showWithdrawal(@PathVariable UUID id, Form form) {
        return withdrawal(id, form).page();
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Form form) {
        return withdrawal(id, form).send(reason -> {
            introductions.withdraw(id, reason.why());
            return StepForms.undoable(id, form, "WITHDRAWN");
        });
    }
}

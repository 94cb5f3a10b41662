package org.parcours.web.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.parcours.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Sees to it that a form acts once. Each form that is shown has a key of its own: sent again with it, as by two
/// clicks,
/// it leads to what the first did. The same content under another key, as after going back, is asked about first.
@Component
class Submissions {
    /// Hidden field: the key of a form that was shown.
    static final String KEY = "_key";

    /// Hidden field: what was sent before is meant to be sent again.
    static final String AGAIN = "_again";

    private static final Set<String> NO_CONTENT = Set.of(KEY, AGAIN, "_csrf", "_method", Form.BACK);

    private final SubmissionTable sent;

    Submissions(SubmissionTable sent) {
        this.sent = sent;
    }

    ModelAndView once(Form form, Supplier<Done> act) {
        UUID key = key(form.typed(KEY));
        return redirect(key == null ? act.get() : once(key, form, act));
    }

    private static @Nullable UUID key(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }

    private Done once(UUID key, Form form, Supplier<Done> act) {
        byte[] content = content(form);
        if (!sent.claim(key, content)) {
            String path = sent.path(key)
                    .orElseThrow(() -> new SentBefore(null, form.page().path()));
            return new Done(Flash.done(form.page().say("web.form.once")), path);
        }
        try {
            // a correction carries the version that it corrects, so that it cannot be made twice
            if (form.typed(Form.VERSION).isEmpty() && form.typed(AGAIN).isEmpty()) {
                sent.alike(key, content).ifPresent(before -> {
                    throw before;
                });
            }
            Done done = act.get();
            sent.settle(key, done.path());
            return done;
        } catch (RuntimeException | Error failed) {
            sent.release(key);
            throw failed;
        }
    }

    /// What was sent, by whom and where to, as one number.
    private static byte[] content(Form form) {
        StringBuilder all = new StringBuilder(form.page().path());
        all.append('\n')
                .append(Viewer.current().map(Viewer::id).map(UUID::toString).orElse(""));
        form.all().forEach((field, values) -> {
            if (!NO_CONTENT.contains(field)) {
                all.append('\n').append(field).append('\0').append(values);
            }
        });
        form.files()
                .forEach((field, file) -> all.append('\n')
                        .append(field)
                        .append('\0')
                        .append(file.getOriginalFilename())
                        .append(file.getSize()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }

    static ModelAndView redirect(Done done) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        RequestContextUtils.getOutputFlashMap(request).put(Flash.ATTRIBUTE, done.flash());
        return new ModelAndView("redirect:" + done.path());
    }

    /// The same was sent before.
    static final class SentBefore extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient @Nullable Instant at;
        private final String path;

        SentBefore(@Nullable Instant at, String path) {
            super("sent before");
            this.at = at;
            this.path = path;
        }

        String said(Page page) {
            return at == null ? page.say("web.form.unsure") : page.say("web.form.twice", page.moment(at));
        }

        String path() {
            return path;
        }
    }
}

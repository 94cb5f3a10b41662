package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What a phone needs to note exchanges without a network, and where it sends them afterwards (`outbox.js`).
@Controller
@RequestMapping("/exchanges")
class OutboxPages {
    private final Exchanges exchanges;
    private final NoteReading reading;
    private final CoachingRules rules;

    OutboxPages(Exchanges exchanges, NoteReading reading, CoachingRules rules) {
        this.exchanges = exchanges;
        this.reading = reading;
        this.rules = rules;
    }

    /// The form as it is kept on the phone: nobody's name, no token, nothing of a startup.
    @GetMapping("/offline")
    @PreAuthorize("@coachingRules.mayCoach()")
    String shell() {
        return "coaching/exchanges/offline";
    }

    /// Who may send now, and the token to send with.
    public record Ready(UUID person, String csrf) {}

    @ResponseBody
    @GetMapping(path = "/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("@coachingRules.mayCoach()")
    ResponseEntity<Ready> ready(Page page) {
        UUID person = SignedIn.current().map(SignedIn::id).orElseThrow(() -> new NotHere("outbox of nobody"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Ready(person, page.csrf()));
    }

    /// A startup to choose without a network.
    public record Name(UUID id, String name, @Nullable String nameArabic) {}

    /// The names of one's own portfolio.
    @ResponseBody
    @GetMapping(path = "/outbox/names", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("@coachingRules.mayCoach()")
    ResponseEntity<List<Name>> names() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(reading.own().stream()
                        .map(held -> new Name(held.startup(), held.name(), held.nameArabic()))
                        .toList());
    }

    /// What became of a note.
    ///
    /// @param exchange where it stands; null where it was refused
    /// @param field what is wrong; null where it was recorded
    /// @param reason in the reader's language
    public record Outcome(
            @Nullable UUID exchange,
            @Nullable String field,
            @Nullable String reason) {}

    /// Records a note that was kept on the phone; sent again, it is recorded once.
    @ResponseBody
    @PostMapping(path = "/outbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("@coachingRules.mayCoach()")
    ResponseEntity<Outcome> send(Form form) {
        try {
            NoteReading.Typed typed = form.read((Fields<Exchange> fields) -> reading.typed(fields, form));
            if (!rules.mayCoach(typed.startup())) {
                throw Refused.field("q", "exchanges.refused.out-of-reach");
            }
            UUID exchange = exchanges.note(typed.startup(), typed.key(), typed.note());
            return ResponseEntity.ok(new Outcome(exchange, null, null));
        } catch (Refused refused) {
            form.refuse(refused);
            var wrong = form.errors().entrySet().iterator().next();
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(new Outcome(null, wrong.getKey(), wrong.getValue()));
        }
    }
}

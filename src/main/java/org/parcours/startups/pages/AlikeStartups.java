package org.parcours.startups.pages;

import java.util.List;
import java.util.Optional;
import org.parcours.startups.Startup;
import org.parcours.startups.recognition.StartupIndex.Possible;
import org.parcours.startups.recognition.StartupRecognition;
import org.parcours.startups.search.StartupSearch;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Component;

/// The known startups that one about to be registered may be. Its form asks about them once.
@Component
class AlikeStartups {
    /// Field: the ids of known startups, parted by commas, that it is not.
    static final String ANOTHER = "another";

    private final StartupRecognition recognition;
    private final StartupSearch search;

    AlikeStartups(StartupRecognition recognition, StartupSearch search) {
        this.recognition = recognition;
        this.search = search;
    }

    /// Refuses the form until it says of each of them that the startup is another.
    void refuseUnseen(Startup.Facts facts, Form form) {
        List<String> seen = List.of(form.typed(ANOTHER).split(",", -1));
        if (recognition.alike(facts).stream()
                .anyMatch(one -> !seen.contains(one.startup().toString()))) {
            throw Refused.field(ANOTHER, "startups.alike.title");
        }
    }

    List<Alike> of(Startup.Facts facts, Words words) {
        return recognition.alike(facts).stream().map(one -> alike(one, words)).toList();
    }

    private Alike alike(Possible one, Words words) {
        String park = Optional.ofNullable(one.park())
                .flatMap(search::park)
                .map(words::text)
                .orElse("");
        return new Alike(one.startup(), one.name(), park + " · " + one.reason().said(words));
    }
}

package org.parcours.sample.coordination;

import java.util.List;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Listing;

/// Sentences of `sample/outcomes.csv` by what they are about.
final class Texts {
    private static final Listing LISTING = Listing.of("outcomes");

    private Texts() {}

    static String about(String what, Chance chance) {
        List<Listing.Line> lines = LISTING.where("about", what);
        return chance.pick(lines).get("text");
    }
}

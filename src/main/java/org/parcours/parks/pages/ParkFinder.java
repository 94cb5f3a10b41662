package org.parcours.parks.pages;

import java.util.List;
import org.parcours.parks.Park;
import org.parcours.parks.ParkRules;
import org.parcours.parks.Parks;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.springframework.stereotype.Component;

/// Parks by name in any language, code or city.
@Component
class ParkFinder implements SearchSource {
    private final Parks parks;
    private final ParkRules rules;

    ParkFinder(Parks parks, ParkRules rules) {
        this.parks = parks;
        this.rules = rules;
    }

    @Override
    public String label() {
        return "parks.menu";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        return rules.mayRead()
                ? parks.all().stream()
                        .filter(park -> Names.mentions(said(park), text))
                        .limit(most)
                        .map(park -> new Hit(
                                words.text(park.names()),
                                words.text(park.facts().city()),
                                "/administration/parks/" + park.id()))
                        .toList()
                : List.of();
    }

    private static String said(Park park) {
        return park.code() + " " + park.names().toMap().values() + " "
                + park.facts().city().toMap().values();
    }
}

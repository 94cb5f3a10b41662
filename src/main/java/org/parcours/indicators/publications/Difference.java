package org.parcours.indicators.publications;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.publications.sentences.Topic;

/// Why two published figures do not measure the same thing.
public enum Difference {
    TOPIC,
    DEFINITION,
    VERSION,
    ORIGIN,
    YEARS,
    SCOPE,
    DAY;

    static Set<Difference> between(String code, int version, FigureQuery query, Publication other) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        Meaning meaning = Meaning.of(code);
        boolean sameTopic = meaning.topic() == other.meaning().topic();
        boolean sameOrigin = meaning.origin() == other.meaning().origin();
        add(differences, TOPIC, sameTopic);
        add(differences, ORIGIN, sameOrigin);
        boolean named = sameTopic && sameOrigin && meaning.topic() != Topic.SUCCESS;
        add(differences, DEFINITION, !named || code.equals(other.code()));
        add(differences, VERSION, !code.equals(other.code()) || version == other.version());
        add(differences, YEARS, Objects.equals(query.years(), other.query().years()));
        add(differences, SCOPE, query.where().equals(other.query().where()));
        add(differences, DAY, query.on().equals(other.query().on()));
        return differences;
    }

    private static void add(Set<Difference> differences, Difference difference, boolean same) {
        if (!same) {
            differences.add(difference);
        }
    }
}

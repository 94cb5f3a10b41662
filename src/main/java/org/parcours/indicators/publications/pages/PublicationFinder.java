package org.parcours.indicators.publications.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parcours.indicators.publications.Publication;
import org.parcours.indicators.publications.PublicationRules;
import org.parcours.indicators.publications.PublicationWords;
import org.parcours.indicators.publications.Publications;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.springframework.stereotype.Component;

/// Publications by their sentence in any language, their occasion or what they count. Who prepares none finds what
/// anybody may read.
@Component
class PublicationFinder implements SearchSource {
    private final Publications publications;
    private final PublicationRules rules;

    PublicationFinder(Publications publications, PublicationRules rules) {
        this.publications = publications;
        this.rules = rules;
    }

    @Override
    public String label() {
        return "publications.menu";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        boolean inside = rules.mayRead();
        return (inside ? publications.all() : publications.published())
                .stream()
                        .filter(publication -> Names.mentions(said(publication, words), text))
                        .limit(most)
                        .map(publication -> hit(publication, inside, words))
                        .toList();
    }

    private static String said(Publication publication, Words words) {
        return Stream.concat(
                        publication.sentence().toMap().values().stream(),
                        Stream.of(
                                Optional.ofNullable(publication.occasion()).orElse(""),
                                PublicationWords.name(words, publication.code(), publication.query())))
                .reduce("", (all, one) -> all + " " + one);
    }

    private static Hit hit(Publication publication, boolean inside, Words words) {
        return new Hit(
                words.text(publication.sentence()),
                words.say("publications.state." + publication.state()) + " · "
                        + words.date(publication.query().on()),
                inside
                        ? "/publications/" + publication.id()
                        : "/figures/"
                                + Objects.requireNonNull(publication.sealed()).slug());
    }
}

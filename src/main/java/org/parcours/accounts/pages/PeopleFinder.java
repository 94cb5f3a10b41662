package org.parcours.accounts.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.accounts.PersonRules;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.springframework.stereotype.Component;

/// People by name or address, those of the reader's parks.
@Component
class PeopleFinder implements SearchSource {
    private static final String LIST = "/administration/people";

    private final People people;
    private final PersonRules rules;
    private final Places places;
    private final Clock clock;

    PeopleFinder(People people, PersonRules rules, Places places, Clock clock) {
        this.people = people;
        this.rules = rules;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String label() {
        return "accounts.people.menu";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        return rules.mayList()
                ? people.search(text, rules.parks(), 0).stream()
                        .limit(most)
                        .map(person -> new Hit(
                                person.nameIn(words.language()), about(person, words), LIST + "/" + person.id()))
                        .toList()
                : List.of();
    }

    private String about(Person person, Words words) {
        return person.rolesOn(LocalDate.now(clock)).stream()
                .limit(1)
                .flatMap(held -> Stream.of(words.say("accounts.role." + held.role()), places.of(held, words)))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String listOf(String text) {
        return LIST + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

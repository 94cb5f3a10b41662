package org.parcours.connections.matching;

import static org.parcours.connections.matching.Criterion.holds;
import static org.parcours.connections.matching.Criterion.misses;
import static org.parcours.connections.matching.Criterion.unknown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Terms;
import org.parcours.text.Amount;
import org.parcours.text.Names;
import org.parcours.text.Saying;

/// The criteria that order: none forbids, each is said. One that neither side speaks of is left out.
record Ranking(NeedProfile asked, OfferProfile offered) {
    private static final List<String> LEVELS = Terms.LEVELS;

    List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        Stream.of(
                        ticket(),
                        instrument(),
                        stage(),
                        sector(),
                        country(),
                        customer(),
                        skill(),
                        level(),
                        place(),
                        words(),
                        confirmed(),
                        past(),
                        met())
                .flatMap(Optional::stream)
                .forEach(criteria::add);
        return criteria;
    }

    private Optional<Criterion> ticket() {
        BigDecimal amount = asked.wish().amount();
        Terms terms = offered.terms();
        if (amount == null) {
            return Optional.empty();
        }
        String currency = asked.wish().currency();
        if ((terms.ticketFrom() == null && terms.ticketTo() == null) || currency == null) {
            return Optional.of(unknown(Aspect.TICKET, "ticket.unknown"));
        }
        Amount wanted = new Amount(amount, currency);
        if (!currency.equals(terms.currency())) {
            return Optional.of(unknown(Aspect.TICKET, "ticket.currency", ticket(terms), wanted));
        }
        boolean covers = (terms.ticketFrom() == null || amount.compareTo(terms.ticketFrom()) >= 0)
                && (terms.ticketTo() == null || amount.compareTo(terms.ticketTo()) <= 0);
        return Optional.of(
                covers
                        ? holds(Aspect.TICKET, "ticket", ticket(terms), wanted)
                        : misses(Aspect.TICKET, "ticket.outside", ticket(terms), wanted));
    }

    private static Saying ticket(Terms terms) {
        String currency = Optional.ofNullable(terms.currency()).orElse("");
        BigDecimal from = terms.ticketFrom();
        BigDecimal to = terms.ticketTo();
        if (from == null) {
            return Saying.of("matching.ticket.up-to", new Amount(to == null ? BigDecimal.ZERO : to, currency));
        }
        return to == null
                ? Saying.of("matching.ticket.from", new Amount(from, currency))
                : Saying.of("matching.ticket.range", new Amount(from, currency), new Amount(to, currency));
    }

    private Optional<Criterion> instrument() {
        return Optional.ofNullable(asked.wish().instrument())
                .map(wanted -> among(
                        Aspect.INSTRUMENT,
                        offered.terms().instruments(),
                        wanted.name(),
                        Saying.of("needs.instrument." + wanted.name())));
    }

    private Optional<Criterion> stage() {
        NeedProfile.Named stage = asked.stage();
        return offered.terms().stages().isEmpty() || stage == null
                ? Optional.empty()
                : Optional.of(among(Aspect.STAGE, offered.terms().stages(), stage.code(), stage.names()));
    }

    private Optional<Criterion> sector() {
        NeedProfile.Named sector = asked.sector();
        return sector == null
                ? Optional.empty()
                : Optional.of(among(Aspect.SECTOR, offered.terms().sectors(), sector.code(), sector.names()));
    }

    private Optional<Criterion> customer() {
        return Optional.ofNullable(asked.wish().customer())
                .map(wanted -> among(
                        Aspect.CUSTOMER,
                        offered.terms().customers(),
                        wanted.name(),
                        Saying.of("needs.customer." + wanted.name())));
    }

    /// An offer that names none restricts nothing, and says nothing either.
    private static Criterion among(Aspect aspect, List<String> named, String wanted, Object said) {
        String key = aspect.name().toLowerCase(Locale.ROOT);
        if (named.isEmpty()) {
            return unknown(aspect, key + ".unknown");
        }
        return named.contains(wanted) ? holds(aspect, key, said) : misses(aspect, key + ".not", said);
    }

    private Optional<Criterion> country() {
        List<String> wanted = asked.wish().countries();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = offered.terms().countries();
        if (named.isEmpty()) {
            return Optional.of(unknown(Aspect.COUNTRY, "country.unknown"));
        }
        List<String> common = wanted.stream().filter(named::contains).toList();
        return Optional.of(
                common.isEmpty()
                        ? misses(Aspect.COUNTRY, "country.not", new Saying.CountryNames(wanted))
                        : holds(Aspect.COUNTRY, "country", new Saying.CountryNames(common)));
    }

    private Optional<Criterion> skill() {
        String wanted = asked.wish().skill();
        if (wanted == null) {
            return Optional.empty();
        }
        if (offered.terms().skills().isEmpty()) {
            return Optional.of(unknown(Aspect.SKILL, "skill.unknown"));
        }
        String folded = Names.fold(wanted);
        return Optional.of(
                offered.terms().skills().stream()
                                .map(Names::fold)
                                .anyMatch(taught -> taught.contains(folded) || folded.contains(taught))
                        ? holds(Aspect.SKILL, "skill", wanted)
                        : misses(Aspect.SKILL, "skill.not", wanted));
    }

    private Optional<Criterion> level() {
        String taught = offered.terms().level();
        return Optional.ofNullable(asked.wish().level()).map(wanted -> {
            Saying said = Saying.of("needs.level." + wanted.name());
            if (taught == null) {
                return unknown(Aspect.LEVEL, "level.unknown");
            }
            return LEVELS.indexOf(wanted.name()) <= LEVELS.indexOf(taught)
                    ? holds(Aspect.LEVEL, "level", said)
                    : misses(Aspect.LEVEL, "level.not", said);
        });
    }

    private Optional<Criterion> place() {
        if (offered.parks().isEmpty() && offered.regions().isEmpty()) {
            return Optional.of(holds(Aspect.PLACE, "place.everywhere"));
        }
        return Optional.of(
                offered.parks().contains(asked.park()) || offered.regions().contains(asked.region())
                        ? holds(Aspect.PLACE, "place")
                        : misses(Aspect.PLACE, "place.not"));
    }

    private Optional<Criterion> words() {
        @Nullable Boolean alike = offered.alike();
        return Optional.ofNullable(alike)
                .map(found -> found ? holds(Aspect.WORDS, "words") : unknown(Aspect.WORDS, "words.not"));
    }

    private Optional<Criterion> confirmed() {
        return Optional.of(
                offered.stale()
                        ? misses(Aspect.CONFIRMED, "confirmed.stale", offered.saidOn())
                        : holds(Aspect.CONFIRMED, "confirmed", offered.saidOn()));
    }

    private Optional<Criterion> past() {
        OfferProfile.Past past = offered.past();
        if (past.ended() == 0) {
            return Optional.of(unknown(Aspect.PAST, "past.none"));
        }
        return Optional.of(
                past.helped() > 0
                        ? holds(Aspect.PAST, "past", past.helped(), past.ended())
                        : misses(Aspect.PAST, "past.nothing", past.ended()));
    }

    private Optional<Criterion> met() {
        LocalDate met = offered.between().metOn();
        if (met == null) {
            return Optional.empty();
        }
        return Optional.of(
                offered.between().outcome() ? holds(Aspect.MET, "met", met) : misses(Aspect.MET, "met.nothing", met));
    }
}

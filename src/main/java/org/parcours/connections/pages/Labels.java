package org.parcours.connections.pages;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeLists;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Partner;
import org.parcours.connections.Terms;
import org.parcours.parks.Park;
import org.parcours.parks.Region;
import org.parcours.startups.StartupLists;
import org.parcours.text.Language;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;

/// Codes of partners and offers in the reader's words.
public record Labels(Words words, List<Park> parks, List<Region> regions, CodeLists lists) {
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

    public String kind(Partner.Kind kind) {
        return words.say("connections.kind." + kind);
    }

    public String family(String code) {
        return words.knows("connections.family." + code) ? words.say("connections.family." + code) : code;
    }

    public String country(@Nullable String code) {
        return code == null
                ? ""
                : ULocale.getDisplayCountry("und_" + code, words.language().tag());
    }

    public String language(String code) {
        return ULocale.getDisplayLanguage(code, words.language().tag());
    }

    public String languages(List<String> codes) {
        return joined(codes.stream().map(this::language));
    }

    /// City and country on one line.
    public String place(@Nullable String city, @Nullable String country) {
        return joined(Stream.of(city == null ? "" : city, country(country)));
    }

    /// The parks and regions that a partner serves.
    public String serves(Partner.Facts facts) {
        return facts.parks().isEmpty() && facts.regions().isEmpty()
                ? words.say("connections.serves.all")
                : joined(Stream.concat(
                        facts.regions().stream().map(this::region),
                        facts.parks().stream().map(this::park)));
    }

    private String park(UUID id) {
        return parks.stream()
                .filter(park -> park.id().equals(id))
                .map(park -> words.text(park.names()))
                .findFirst()
                .orElse("");
    }

    private String region(UUID id) {
        return regions.stream()
                .filter(region -> region.id().equals(id))
                .map(region -> words.text(region.names()))
                .findFirst()
                .orElse("");
    }

    /// What an offer asks of who takes it, one line a criterion that it says anything of.
    public Map<String, String> terms(Offer offer) {
        Terms terms = offer.terms();
        Map<String, String> said = new java.util.LinkedHashMap<>();
        said.put("ticket", ticket(terms));
        said.put("instruments", named(terms.instruments(), "connections.instrument."));
        said.put("customers", named(terms.customers(), "connections.customer."));
        said.put("countries", joined(terms.countries().stream().map(this::country)));
        said.put("sectors", entries(terms.sectors(), StartupLists.SECTORS));
        said.put("stages", entries(terms.stages(), StartupLists.STAGES));
        said.put("skills", joined(terms.skills().stream()));
        said.put("level", terms.level() == null ? "" : words.say("connections.level." + terms.level()));
        said.put(
                "hoursAMonth",
                terms.hoursAMonth() == null ? "" : words.say("connections.offer.hours", "hours", terms.hoursAMonth()));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private String ticket(Terms terms) {
        String currency = terms.currency();
        if (currency == null) {
            return "";
        }
        return words.say(
                terms.ticketFrom() == null
                        ? "connections.offer.ticket.up-to"
                        : terms.ticketTo() == null
                                ? "connections.offer.ticket.from"
                                : "connections.offer.ticket.between",
                Map.of(
                        "from",
                        words.money(terms.ticketFrom(), currency),
                        "to",
                        words.money(terms.ticketTo(), currency)));
    }

    private String named(List<String> codes, String prefix) {
        return joined(codes.stream().map(code -> words.say(prefix + code)));
    }

    private String entries(List<String> codes, CodeList list) {
        return joined(codes.stream().map(code -> lists.name(list, code, words)));
    }

    private String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(words.say("connections.and")));
    }

    /// Languages that a partner may say it works in, the reader's first.
    public List<Option> languages() {
        String first = words.language() == Language.ARABIC ? "ar" : "fr";
        return Stream.of("fr", "ar", "en", "es", "pt", "de", "it", "zh")
                .sorted(Comparator.comparing(code -> !code.equals(first)))
                .map(code -> new Option(code, language(code)))
                .toList();
    }

    public List<Option> families() {
        return codes(Families.codes(), "connections.family.");
    }

    public List<Option> kinds() {
        return Arrays.stream(Partner.Kind.values())
                .map(kind -> new Option(kind.name(), kind(kind)))
                .toList();
    }

    /// Every country, in the order of its name in the reader's language.
    public List<Option> countries() {
        Map<String, Option> byName = new TreeMap<>(com.ibm.icu.text.Collator.getInstance(
                new ULocale(words.language().tag()))::compare);
        COUNTRIES.forEach(code -> byName.put(country(code), new Option(code, country(code))));
        return List.copyOf(byName.values());
    }

    public List<Option> codes(List<String> codes, String prefix) {
        return codes.stream()
                .map(code -> new Option(code, words.say(prefix + code)))
                .toList();
    }

    public List<Option> sectors() {
        return offered(StartupLists.SECTORS);
    }

    public List<Option> stages() {
        return offered(StartupLists.STAGES);
    }

    private List<Option> offered(CodeList list) {
        return lists.offered(list).stream()
                .map(entry -> new Option(entry.code(), words.text(entry.names())))
                .toList();
    }

    public List<Option> parkOptions() {
        return parks.stream()
                .map(park -> new Option(park.id().toString(), words.text(park.names())))
                .toList();
    }

    public List<Option> regionOptions() {
        return regions.stream()
                .map(region -> new Option(region.id().toString(), words.text(region.names())))
                .toList();
    }
}

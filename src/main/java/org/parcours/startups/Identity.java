package org.parcours.startups;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;

/// Who a startup is beside its facts: former and other names, its people, its numbers.
public record Identity(List<OtherName> otherNames, List<Founder> founders, List<Identifier> identifiers) {
    public static final Identity NONE = new Identity(List.of(), List.of(), List.of());

    public record OtherName(UUID id, String name) {}

    /// Somebody who founded the startup or belongs to it.
    ///
    /// @param until last day; null while it lasts
    public record Founder(
            UUID id,
            String name,
            @Nullable String nameArabic,
            @Nullable String email,
            Part part,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        /// Somebody who belongs to a startup.
        ///
        /// @throws org.parcours.text.Refused with every field that does not fit
        public static Founder of(
                UUID id,
                @Nullable String name,
                @Nullable String nameArabic,
                @Nullable String email,
                @Nullable Part part,
                @Nullable LocalDate since) {
            new Checks()
                    .that(name != null && !name.isBlank(), "name", "startups.refused.founder.name")
                    .that(part != null, "part", "startups.refused.choose")
                    .done();
            return new Founder(id, requireNonNull(name), nameArabic, email, requireNonNull(part), since, null);
        }
    }

    public enum Part {
        FOUNDER,
        MEMBER
    }

    /// A number that a register gave the company.
    ///
    /// @param kind code of the settable list: `ICE`, `RC`
    public record Identifier(UUID id, String kind, String value) {}

    public Identity {
        otherNames = List.copyOf(otherNames);
        founders = List.copyOf(founders);
        identifiers = List.copyOf(identifiers);
    }

    /// The other names in the order of the alphabet.
    public List<String> names() {
        return otherNames.stream().map(OtherName::name).sorted().toList();
    }

    /// The values of the numbers in their order.
    public List<String> numbers() {
        return identifiers.stream().map(Identifier::value).sorted().toList();
    }
}

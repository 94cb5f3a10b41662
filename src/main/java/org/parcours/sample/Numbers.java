package org.parcours.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Life.Kind;

/// The register numbers that a company comes to bear. None is in use: ICE numbers begin with a 9, those of the trade
/// register with three.
record Numbers(List<Given> all) {
    private static final LocalDate ICE_INTRODUCED = LocalDate.of(2013, 3, 1);

    record Given(String kind, String value, LocalDate on) {}

    static Numbers of(Life life) {
        Chance chance = life.chance("numbers");
        @Nullable LocalDate company = life.kind() == Kind.PROJECT_HOLDER ? life.companyFrom() : life.admittedOn();
        List<Given> numbers = new ArrayList<>();
        if (company == null) {
            return new Numbers(numbers);
        }
        if (chance.happens(0.85)) {
            numbers.add(new Given("RC", "999" + life.number(), company));
        }
        boolean before = company.isBefore(ICE_INTRODUCED);
        LocalDate given = before ? ICE_INTRODUCED.plusDays(chance.between(0, 500)) : company;
        if (chance.happens(0.9)
                && !life.ceasedBy(given)
                && given.isBefore(life.leftOn().plusYears(2))) {
            numbers.add(new Given("ICE", ice(life.number()), given));
        }
        return new Numbers(numbers);
    }

    /// Nine digits for the company, four for its establishment, two that make the whole a multiple of 97.
    private static String ice(int number) {
        long body = (900_000_000L + number) * 10_000;
        long control = (97 - body * 100 % 97) % 97;
        return Long.toString(body * 100 + control);
    }

    List<String> values() {
        return all.stream().map(Given::value).toList();
    }
}

package org.parcours.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.parcours.sample.register.Chance;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Listing;
import org.parcours.sample.register.Network;
import org.parcours.sample.register.Network.Park;

/// Fills the parks: each month the committee gives the places that are free, so that the number supported follows from
/// the places that there were and from who had left.
record Admissions(Network network) {
    /// Everybody admitted until the end of that month, in the order of admission.
    List<Life> until(YearMonth last) {
        List<Life> everybody = new ArrayList<>();
        for (Park park : network.opened()) {
            everybody.addAll(admitted(park, last));
        }
        everybody.sort(Comparator.comparing(Life::admittedOn).thenComparing(Life::key));
        return everybody;
    }

    private List<Life> admitted(Park park, YearMonth last) {
        TreeMap<YearMonth, Integer> places = places(park);
        List<Life> lives = new ArrayList<>(projectHolders(park, last));
        for (YearMonth month = places.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            long taken = lives.stream().filter(life -> life.occupies(end)).count();
            for (int free = placesIn(places, month) - (int) taken, nth = 1; nth <= free; nth++) {
                lives.add(admittedIn(month, park, nth));
            }
        }
        return lives;
    }

    private static Life admittedIn(YearMonth month, Park park, int nth) {
        String key = park.code() + "/" + month + "/" + nth;
        int opening = month.equals(YearMonth.from(java.util.Objects.requireNonNull(park.opened())))
                ? park.opened().getDayOfMonth()
                : 1;
        LocalDate day = workingDay(month.atDay(Chance.of(key + "/admission").between(opening, 27)));
        return new Fate(key, number(park, month, nth), park, day).ofCompany();
    }

    private static List<Life> projectHolders(Park park, YearMonth last) {
        List<Life> holders = new ArrayList<>();
        for (Listing.Line line : Listing.of("project-holders").lines()) {
            YearMonth month = YearMonth.parse(line.get("month"));
            int admitted = month.isAfter(last) ? 0 : Integer.parseInt(line.get(park.code()));
            double converting = Double.parseDouble(line.get("converting"));
            for (int nth = 1; nth <= admitted; nth++) {
                String key = park.code() + "/" + month + "/holder-" + nth;
                LocalDate day = workingDay(month.atDay(12));
                holders.add(new Fate(key, number(park, month, 500 + nth), park, day).ofProjectHolder(converting));
            }
        }
        return holders;
    }

    /// Friday where the day falls on a weekend; never into another month.
    private static LocalDate workingDay(LocalDate day) {
        int weekend = Math.max(0, day.getDayOfWeek().getValue() - 5);
        return day.getDayOfMonth() > weekend ? day.minusDays(weekend) : day.plusDays(3 - weekend);
    }

    private static int number(Park park, YearMonth month, int nth) {
        return ((park.number() * 100 + month.getYear() % 100) * 100 + month.getMonthValue()) * 1000 + nth;
    }

    private static TreeMap<YearMonth, Integer> places(Park park) {
        Function<Listing.Line, YearMonth> month = line -> YearMonth.parse(line.get("month"));
        TreeMap<YearMonth, Integer> places = new TreeMap<>();
        Listing.of("places")
                .where("park", park.code())
                .forEach(line -> places.put(month.apply(line), Integer.parseInt(line.get("places"))));
        return places;
    }

    /// Between two plans the places grow evenly; after the last they stay.
    private static int placesIn(TreeMap<YearMonth, Integer> plans, YearMonth month) {
        var before = plans.floorEntry(month);
        var after = plans.ceilingEntry(month);
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        double way = (double) ChronoUnit.MONTHS.between(before.getKey(), month)
                / ChronoUnit.MONTHS.between(before.getKey(), after.getKey());
        return before.getValue() + (int) Math.round(way * (after.getValue() - before.getValue()));
    }
}

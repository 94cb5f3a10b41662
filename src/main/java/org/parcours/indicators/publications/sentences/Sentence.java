package org.parcours.indicators.publications.sentences;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.publications.sentences.Claim.Share;
import org.parcours.indicators.publications.sentences.Mismatch.Kind;
import org.parcours.statistics.Interval;

/// Compares a sentence with its figure. Each number has one meaning: a percentage, years, what a share
/// is a share of, or a number of subjects; all of them must be the figure's.
public final class Sentence {
    private static final Pattern RANGE = Pattern.compile(
            " ?(?:%|pour ?cent|per ?cent|(?:في ال|بال)(?:مئة|مائة))? ?(?:[-–—]|et|à|and|to|و|إلى|الى) ?");
    private static final Pattern OF =
            Pattern.compile("(?:(?<!\\p{L})(?:sur|parmi|of|among)(?: les| un total de| the| all| a total of)?"
                    + "|من أصل|من بين|من مجموع|من كل) $");

    private final Claim claim;
    private final String text;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private boolean saysFigure;
    private boolean saysResponse;

    private Sentence(String text, Claim claim) {
        this.text = text;
        this.claim = claim;
    }

    /// What the sentence says otherwise than its figure; empty where they agree.
    public static List<Mismatch> mismatches(String sentence, Claim claim) {
        Days.Found days = Days.in(PlainText.of(sentence));
        var reading = new Sentence(days.rest(), claim);
        days.said().stream()
                .filter(said -> !said.day().filter(claim.on()::equals).isPresent())
                .forEach(said -> reading.differs(Kind.DAY, said.text(), claim.on()));
        reading.numbers();
        reading.origin();
        reading.topic();
        if (!reading.saysFigure && reading.mismatches.isEmpty()) {
            reading.unsaid();
        }
        reading.response();
        return List.copyOf(reading.mismatches);
    }

    private void numbers() {
        @Nullable MatchResult pending = null;
        List<MatchResult> numbers = Numerals.in(text);
        for (int i = 0; i < numbers.size(); i++) {
            MatchResult number = numbers.get(i);
            String after = text.substring(number.end());
            MatchResult next = i + 1 < numbers.size() ? numbers.get(i + 1) : number;
            if (isRange(number, next)) {
                range(number, next);
                i++;
                continue;
            }
            boolean denominator = OF.matcher(text.substring(0, number.start())).find();
            Unit unit = Unit.of(after).orElse(null);
            if (pending != null && denominator && unit == null && isRatio(pending, number)) {
                pending = null;
                continue;
            }
            if (pending != null) {
                count(pending);
                pending = null;
            }
            if (unit != null) {
                measured(number, unit, after);
            } else if (!denominator) {
                pending = number;
            } else if (isNoShareOfCases()) {
                notCounted(number);
            } else {
                require(
                        Numerals.value(number).compareTo(BigDecimal.valueOf(claim.population())) == 0,
                        Kind.DENOMINATOR,
                        number,
                        claim.population());
            }
        }
        if (pending != null) {
            count(pending);
        }
    }

    private void measured(MatchResult number, Unit unit, String after) {
        BigDecimal said = Numerals.value(number);
        switch (unit) {
            case PERCENT -> percent(number);
            case YEARS -> years(number, said, after);
            case MONTHS -> years(number, said.divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP), after);
            case MILLIONS -> money(number, 6, said.scale());
            case DIRHAMS ->
                money(number, 0, Math.max(-3, said.stripTrailingZeros().scale()));
            case DAYS -> days(number);
        }
    }

    private void percent(MatchResult number) {
        Share share = claim.share();
        if (share == null) {
            differs(Kind.NO_PERCENT, number.group(), claim.number());
            return;
        }
        BigDecimal said = Numerals.value(number);
        String before = Numerals.clauseBefore(text, number);
        String after = Numerals.clauseOf(text.substring(number.end()));
        var percentages = new Percentages(share);
        boolean response = claim.response() != null && Percentages.isRounded(said, claim.response());
        saysResponse |= response;
        boolean figure = percentages.says(said, before, after);
        saysFigure |= figure;
        require(
                figure || response || percentages.isConfidence(said, before, after),
                Kind.PERCENT,
                number,
                share.headline());
    }

    /// "Between 79 and 84 %": nothing but the words of a range stands between two numbers, the second a percentage.
    private boolean isRange(MatchResult first, MatchResult second) {
        return claim.share() != null
                && first.end() < second.start()
                && RANGE.matcher(text.substring(first.end(), second.start())).matches()
                && Unit.of(text.substring(second.end())).equals(Optional.of(Unit.PERCENT));
    }

    private void range(MatchResult lower, MatchResult upper) {
        Share share = Objects.requireNonNull(claim.share());
        boolean both = new Percentages(share).saysBoth(Numerals.value(lower), Numerals.value(upper));
        saysFigure |= both;
        if (!both) {
            Interval right = share.limits() == null ? share.bounds() : share.limits();
            String said = text.substring(lower.start(), upper.end());
            differs(right == null ? Kind.PERCENT : Kind.INTERVAL, said, right == null ? share.headline() : right);
        }
    }

    /// A sum is right when it is the figure's, rounded as precisely as it is said: dirhams to thousands at most.
    ///
    /// @param unit power of ten that it is said in
    /// @param scale decimals of that unit that are said
    private void money(MatchResult number, int unit, int scale) {
        Set<Long> sums = claim.money() == null ? claim.sums() : Set.of(claim.money());
        if (sums.isEmpty()) {
            differs(Kind.NO_MONEY, number.group(), claim.number());
            return;
        }
        boolean one = sums.stream()
                .map(sum -> BigDecimal.valueOf(sum).movePointLeft(unit).setScale(scale, RoundingMode.HALF_UP))
                .anyMatch(right -> Numerals.value(number).compareTo(right) == 0);
        saysFigure |= one && claim.money() != null;
        require(one, Kind.MONEY, number, Collections.max(sums));
    }

    private void days(MatchResult number) {
        Long days = claim.days();
        if (days == null) {
            differs(Kind.NO_DAYS, number.group(), claim.number());
            return;
        }
        saysFigure |= require(Numerals.value(number).compareTo(BigDecimal.valueOf(days)) == 0, Kind.DAYS, number, days);
    }

    private void years(MatchResult number, BigDecimal said, String after) {
        Double years = claim.years();
        if (years == null) {
            differs(Kind.NO_YEARS, number.group(), 0);
            return;
        }
        require(Math.abs(said.doubleValue() - years) < 1e-4, Kind.YEARS, number, years);
        originWithin(Numerals.clauseOf(after));
    }

    /// "Nine of ten" says a share as roughly as tenths or hundredths do.
    private boolean isRatio(MatchResult part, MatchResult whole) {
        BigDecimal of = Numerals.value(whole);
        boolean round = of.compareTo(BigDecimal.TEN) == 0 || of.compareTo(BigDecimal.valueOf(100)) == 0;
        Share share = claim.share();
        if (!round || share == null || (share.ofCases() && claim.population() == of.longValue())) {
            return false;
        }
        BigDecimal right = BigDecimal.valueOf(share.headline()).multiply(of).setScale(0, RoundingMode.HALF_UP);
        saysFigure |= require(Numerals.value(part).compareTo(right) == 0, Kind.PERCENT, part, share.headline());
        return true;
    }

    /// Its counts would say another share than its headline, or are no cases.
    private boolean isNoShareOfCases() {
        return claim.share() != null && !claim.share().ofCases();
    }

    private void notCounted(MatchResult number) {
        differs(
                Kind.NO_COUNT,
                number.group(),
                Objects.requireNonNull(claim.share()).headline());
    }

    private void count(MatchResult number) {
        if (isNoShareOfCases()) {
            notCounted(number);
            return;
        }
        BigDecimal said = Numerals.value(number);
        Long value = claim.value();
        if (value != null) {
            saysFigure |= require(said.compareTo(BigDecimal.valueOf(value)) == 0, Kind.COUNT, number, value);
            return;
        }
        boolean known = claim.counts().stream().anyMatch(count -> said.compareTo(BigDecimal.valueOf(count)) == 0);
        if (claim.share() == null) {
            require(known, Kind.COUNT, number, claim.yes());
            return;
        }
        saysFigure |= said.compareTo(BigDecimal.valueOf(claim.yes())) == 0;
        require(known || saysFigure, Kind.COUNT, number, claim.yes());
    }

    /// The words right after the years say from when they are counted, if any do.
    private void originWithin(String clause) {
        Origin said = Origin.NONE;
        for (Origin origin : Origin.values()) {
            said = origin.place(clause) < said.place(clause) ? origin : said;
        }
        if (said != Origin.NONE && said != claim.origin()) {
            differs(Kind.ORIGIN, said.name(), claim.origin().name());
        }
    }

    private void origin() {
        boolean told = mismatches.stream().anyMatch(mismatch -> mismatch.kind() == Kind.ORIGIN);
        for (Origin origin : List.of(Origin.EXIT, Origin.FOUNDING)) {
            if (!told && origin != claim.origin() && claim.years() != null && origin.isDatedFrom(text)) {
                differs(Kind.ORIGIN, origin.name(), claim.origin().name());
            }
        }
    }

    private void topic() {
        for (Topic topic : Topic.values()) {
            if (topic != claim.topic() && topic.isIn(text) && !claim.topic().isIn(text)) {
                differs(Kind.TOPIC, topic.name(), claim.topic().name());
            }
        }
    }

    private void unsaid() {
        if (claim.share() == null) {
            differs(Kind.UNSAID_NUMBER, "", claim.number());
        } else {
            differs(Kind.UNSAID, "", claim.share().headline());
        }
    }

    /// A figure of a survey is never said without how many answered.
    private void response() {
        if (claim.response() != null && !saysResponse) {
            differs(Kind.UNSAID_RESPONSE, "", claim.response());
        }
    }

    private boolean require(boolean holds, Kind kind, MatchResult number, Object right) {
        if (!holds) {
            differs(kind, number.group(), right);
        }
        return holds;
    }

    private void differs(Kind kind, String said, Object right) {
        mismatches.add(new Mismatch(kind, said, right));
    }
}

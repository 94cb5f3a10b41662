package org.parcours.sample.register;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.UUID;
import org.parcours.sample.register.Register.Sitting;

/// When and by whom the facts of one company are written down: some at once, some months later, none before the fact.
/// Twice a year the network takes stock, and what was still missing is written then.
public final class Clerk {
    private final Register register;
    private final Staff staff;
    private final Life life;
    private final Chance chance;

    public Clerk(Register register, Staff staff, Life life, String topic) {
        this.register = register;
        this.staff = staff;
        this.life = life;
        this.chance = life.chance(topic);
    }

    public Chance chance() {
        return chance;
    }

    /// The first thing ever written about the company.
    public Sitting opening(LocalDate day) {
        boolean onPaper = day.isBefore(Register.OPENED);
        return on(onPaper ? Register.OPENED.plusDays(chance.between(0, 75)) : day);
    }

    /// In the same week, and in the same month: entries and exits are reconciled at the end of each.
    public Sitting promptly(LocalDate day, Sitting notBefore) {
        LocalDate written = day.plusDays(chance.between(0, 5));
        LocalDate monthEnd = YearMonth.from(day).atEndOfMonth();
        return follow(on(written.isAfter(monthEnd) ? monthEnd : written), notBefore);
    }

    /// Four times in five within days, else months later, at the latest at the next stocktaking.
    public Sitting eventually(LocalDate day, Sitting notBefore) {
        LocalDate written = day.plusDays(chance.happens(0.8) ? chance.between(0, 9) : chance.between(10, 150));
        LocalDate stocktaking = nextStocktaking(day);
        return follow(on(written.isAfter(stocktaking) ? stocktaking : written), notBefore);
    }

    private static LocalDate nextStocktaking(LocalDate day) {
        LocalDate spring = YearMonth.of(day.getYear(), Month.MAY).atEndOfMonth();
        LocalDate autumn = YearMonth.of(day.getYear(), Month.OCTOBER).atEndOfMonth();
        return !day.isAfter(spring) ? spring : !day.isAfter(autumn) ? autumn : spring.plusYears(1);
    }

    private Sitting on(LocalDate day) {
        LocalDate written = day.isBefore(Register.OPENED) ? Register.OPENED : day;
        UUID by = staff.writer(life.park(), written, chance);
        return register.sitting(written, by, chance);
    }

    private static Sitting follow(Sitting sitting, Sitting notBefore) {
        return notBefore.before(sitting) ? sitting : notBefore.later();
    }
}

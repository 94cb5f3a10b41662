package org.parcours.home;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/// The rules that put lines on people's days, as modules bring them and as the network sets them. They are asked on
/// every day's page and change rarely: each node keeps them for half a minute.
@Component
public class DayRules {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int YEARS_AT_MOST = 3650;

    private final SingletonSupplier<List<DayRule>> rules;
    private final DayRuleTable table;
    private final Cache<Boolean, Map<String, Setting>> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    DayRules(ObjectProvider<DayItems> sources, DayRuleTable table) {
        this.rules = SingletonSupplier.of(() -> sources.orderedStream()
                .flatMap(source -> source.rules().stream())
                .toList());
        this.table = table;
    }

    /// What the network set for a rule.
    ///
    /// @param applied whether it makes lines at all
    public record Setting(int days, boolean applied) {}

    /// A rule as it holds now, and how much it does.
    ///
    /// @param today lines it makes today within reach
    /// @param made lines that stood on any of the last 90 days within reach
    public record InForce(DayRule rule, Setting setting, long today, long made) {}

    /// The days of each rule in force, by its code.
    @Transactional(readOnly = true)
    public Map<String, Integer> days() {
        Map<String, Setting> set = settings();
        Map<String, Integer> days = new LinkedHashMap<>();
        for (DayRule rule : rules()) {
            Setting setting = set.getOrDefault(rule.code(), new Setting(rule.days(), true));
            if (setting.applied() || rule.duty()) {
                days.put(rule.code(), setting.days());
            }
        }
        return days;
    }

    private Map<String, Setting> settings() {
        return Objects.requireNonNull(kept.get(true, asked -> table.settings()));
    }

    /// Every rule with its setting and what it makes, in the order of their modules.
    ///
    /// @param lines today's lines of everybody within reach
    @Transactional(readOnly = true)
    public List<InForce> all(List<DayItem> lines, LocalDate today) {
        Map<String, Setting> set = settings();
        Map<String, Long> made = table.made(today.minusDays(90));
        return rules().stream()
                .map(rule -> new InForce(
                        rule,
                        set.getOrDefault(rule.code(), new Setting(rule.days(), true)),
                        lines.stream().filter(line -> line.rule().equals(rule)).count(),
                        made.getOrDefault(rule.code(), 0L)))
                .toList();
    }

    /// Sets a rule for the whole network.
    ///
    /// @throws Refused where the days are none from 0 to 3650, or a duty is to be switched off
    @Transactional
    public void set(String code, int days, boolean applied) {
        DayRule rule = rules().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotHere("rule " + code));
        if (days < 0 || days > YEARS_AT_MOST) {
            throw new Refused("home.rules.refused.days", YEARS_AT_MOST);
        }
        if (rule.duty() && !applied) {
            throw new Refused("home.rules.refused.duty");
        }
        table.set(code, new Setting(days, applied));
        kept.invalidateAll();
    }

    List<DayRule> rules() {
        return rules.obtain();
    }
}

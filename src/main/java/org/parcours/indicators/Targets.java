package org.parcours.indicators;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.parcours.text.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the network wants shares to reach.
@Component
public class Targets {
    private final Definitions definitions;
    private final JdbcClient database;

    Targets(Definitions definitions, JdbcClient database) {
        this.definitions = definitions;
        this.database = database;
    }

    /// The targets that are set, as fractions of one by the code of their definition.
    @Transactional(readOnly = true)
    public Map<String, Double> all() {
        return database.sql("select indicator, share from indicators.target")
                .query(Row.map(
                        row -> row.text("indicator"),
                        row -> row.get("share", BigDecimal.class).doubleValue()));
    }

    /// Sets a target, or takes it away.
    ///
    /// @param percent above 0, at most 100; null for none
    /// @throws Refused where the figure is no share, or the target lies outside
    @Transactional
    public void set(String code, @Nullable BigDecimal percent) {
        Definition definition =
                definitions.current(code).orElseThrow(() -> new Refused(404, "indicators.target.refused.share"));
        if (!definition.share()) {
            throw new Refused("indicators.target.refused.share");
        }
        if (percent == null) {
            database.sql("delete from indicators.target where indicator = ?")
                    .param(code)
                    .update();
            return;
        }
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw Refused.field("percent", "indicators.target.refused.percent");
        }
        database.sql("""
                        insert into indicators.target (id, indicator, share) values (?, ?, ?)
                        on conflict (indicator) do update set share = excluded.share
                        """).params(Ids.next(), code, percent.movePointLeft(2)).update();
    }
}

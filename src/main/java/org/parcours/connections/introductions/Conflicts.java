package org.parcours.connections.introductions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.database.Ids;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Startups and partners that must not be brought together: a competitor, a shareholder of one, a dispute.
/// The startup
/// is that of a need, since it is there that somebody finds out.
@Component
public class Conflicts {
    private final JdbcClient database;
    private final Needs needs;

    Conflicts(JdbcClient database, Needs needs) {
        this.database = database;
        this.needs = needs;
    }

    /// Notes a conflict; where one is noted already, its reason.
    ///
    /// @throws Refused without a reason
    @Transactional
    public void note(UUID need, UUID partner, @Nullable String typed) {
        String reason = Introduction.reason(typed);
        if (reason == null) {
            throw Refused.field("conflict", "introductions.refused.reason");
        }
        Need of = known(need);
        database.sql("""
                        insert into connections.conflict (id, startup_id, park_id, partner_id, reason) values (?, ?, ?, ?, ?)
                        on conflict (startup_id, partner_id) do update set reason = excluded.reason
                        """)
                .params(Ids.next(), of.startup(), of.park(), partner, reason)
                .update();
    }

    /// There is none any more, or it was noted by mistake.
    @Transactional
    public void lift(UUID need, UUID partner) {
        database.sql("delete from connections.conflict where startup_id = ? and partner_id = ?")
                .params(known(need).startup(), partner)
                .update();
    }

    private Need known(UUID need) {
        return needs.byId(need).orElseThrow(() -> new NotHere("need " + need));
    }
}

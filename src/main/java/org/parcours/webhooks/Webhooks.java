package org.parcours.webhooks;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Who is told of what, and what became of each telling.
@Component
public class Webhooks {
    /// Sent by hand, to see whether an address takes anything.
    static final String TRIAL = "trial";

    private static final int SHOWN = 200;
    private final WebhookTable table;
    private final Receivers receivers;
    private final ObjectProvider<WebhookEvents> events;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    Webhooks(
            WebhookTable table,
            Receivers receivers,
            ObjectProvider<WebhookEvents> events,
            ObjectProvider<SchedulerClient> jobs,
            Clock clock) {
        this.table = table;
        this.receivers = receivers;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Tells all who want to know, once the transaction is kept and not otherwise.
    ///
    /// @param data what receivers read further by: ids, days, codes; no personal data
    @Transactional
    public void announce(String event, Map<String, ?> data) {
        List<UUID> wanting = table.wanting(event);
        if (!wanting.isEmpty()) {
            String body = body(event, data);
            wanting.forEach(endpoint -> send(endpoint, event, body));
        }
    }

    private String body(String event, Map<String, ?> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", event);
        message.put("timestamp", clock.instant().toString());
        message.put("data", data);
        return JsonMapper.shared().writeValueAsString(message);
    }

    private void send(UUID endpoint, String event, String body) {
        UUID id = Ids.next();
        table.write(id, endpoint, event, body);
        later(id);
    }

    private void later(UUID delivery) {
        // a command runs no jobs and tells nobody by itself
        jobs.ifAvailable(client -> client.schedule(
                Sending.TASK.instance(delivery.toString()).build(),
                clock.instant(),
                ScheduleOptions.WHEN_EXISTS_RESCHEDULE));
    }

    /// All events that there are.
    public List<String> events() {
        return events.orderedStream().flatMap(module -> module.names().stream()).toList();
    }

    @Transactional(readOnly = true)
    public List<Endpoint> endpoints() {
        return table.endpoints();
    }

    /// Enters an address.
    ///
    /// @return the secret by which its receiver checks our signature: shown once
    /// @throws Refused where the address is none, or could be listened to, or nothing was chosen
    @Transactional
    public String add(@Nullable String address, List<String> wanted) {
        URI checked = checked(address);
        Set<String> known = new LinkedHashSet<>(events());
        known.retainAll(wanted);
        if (known.isEmpty()) {
            throw Refused.field("events", "webhooks.refused.events");
        }
        String secret = Signature.newSecret();
        table.add(Ids.next(), checked, secret, List.copyOf(known));
        return secret;
    }

    private URI checked(@Nullable String address) {
        URI uri;
        try {
            uri = URI.create(address == null ? "" : address.strip());
        } catch (IllegalArgumentException unreadable) {
            throw Refused.field("address", "webhooks.refused.address");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw Refused.field("address", "webhooks.refused.address");
        }
        receivers.check(uri);
        return uri;
    }

    /// Tells an address no more; what was on its way to it goes with it.
    @Transactional
    public void remove(UUID endpoint) {
        table.remove(endpoint);
    }

    /// Sends an address a message without content.
    @Transactional
    public void trial(UUID endpoint) {
        if (table.endpoints().stream().noneMatch(one -> one.id().equals(endpoint))) {
            throw new NotHere("endpoint " + endpoint);
        }
        send(endpoint, TRIAL, body(TRIAL, Map.of()));
    }

    /// Sends again what an address did not take.
    @Transactional
    public void again(UUID delivery) {
        Delivery known = table.byId(delivery).orElseThrow(() -> new NotHere("delivery " + delivery));
        if (known.takenAt() != null) {
            throw new Refused(409, "webhooks.refused.taken");
        }
        later(delivery);
    }

    /// The newest, taken or not.
    @Transactional(readOnly = true)
    public List<Delivery> log() {
        return table.newest(SHOWN);
    }

    @Transactional
    void forget(Instant before) {
        table.removeOlder(before);
    }
}

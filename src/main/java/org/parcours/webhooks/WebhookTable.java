package org.parcours.webhooks;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WebhookTable {
    private static final String DELIVERIES = """
            select d.id, e.address, d.event, d.body, d.written_at, d.tried, d.failure, d.taken_at
            from webhooks.delivery d join webhooks.endpoint e on e.id = d.endpoint_id
            """;

    private final JdbcClient database;

    WebhookTable(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, URI address, String secret, List<String> events) {
        database.sql("insert into webhooks.endpoint (id, address, secret, events) values (?, ?, ?, ?)")
                .params(id, address.toString(), secret, events.toArray(String[]::new))
                .update();
    }

    List<Endpoint> endpoints() {
        return database.sql("select id, address, events, since from webhooks.endpoint order by since, id")
                .query(Row.as(row -> new Endpoint(
                        row.id("id"),
                        URI.create(row.text("address")),
                        row.list("events", String.class),
                        row.moment("since"))))
                .list();
    }

    List<UUID> wanting(String event) {
        return database.sql("select id from webhooks.endpoint where ? = any (events) order by since, id")
                .param(event)
                .query(Row.as(UUID.class))
                .list();
    }

    void remove(UUID endpoint) {
        database.sql("delete from webhooks.endpoint where id = ?")
                .param(endpoint)
                .update();
    }

    void write(UUID id, UUID endpoint, String event, String body) {
        database.sql("insert into webhooks.delivery (id, endpoint_id, event, body) values (?, ?, ?, ?)")
                .params(id, endpoint, event, body)
                .update();
    }

    Optional<Delivery> byId(UUID id) {
        return database.sql(DELIVERIES + "where d.id = ?")
                .param(id)
                .query(Row.as(WebhookTable::delivery))
                .optional();
    }

    List<Delivery> newest(int most) {
        return database.sql(DELIVERIES + "order by d.written_at desc, d.id desc limit ?")
                .param(most)
                .query(Row.as(WebhookTable::delivery))
                .list();
    }

    String secretFor(UUID delivery) {
        return database.sql("""
                        select e.secret from webhooks.endpoint e join webhooks.delivery d on d.endpoint_id = e.id
                        where d.id = ?
                        """).param(delivery).query(String.class).single();
    }

    void taken(UUID delivery, Instant at) {
        database.sql("update webhooks.delivery set tried = tried + 1, failure = null, taken_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), delivery)
                .update();
    }

    void failed(UUID delivery, String failure) {
        database.sql("update webhooks.delivery set tried = tried + 1, failure = ? where id = ?")
                .params(failure, delivery)
                .update();
    }

    void removeOlder(Instant written) {
        database.sql("delete from webhooks.delivery where written_at < ?")
                .param(written.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                row.id("id"),
                URI.create(row.text("address")),
                row.text("event"),
                row.text("body"),
                row.moment("written_at"),
                row.number("tried"),
                row.text("failure"),
                row.moment("taken_at"));
    }
}

package org.parcours.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parcours.database.Ids;
import org.parcours.testing.ModuleTest;
import org.parcours.text.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class WebhooksTest {
    private record Received(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("none")).getFirst();
        }
    }

    private static final String EXPRESSED = "need.expressed";
    private final Webhooks working;
    private final Webhooks webhooks;
    private final WebhookTable table;
    private final Sending.Sender sender;
    private final TransactionTemplate transaction;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final HttpServer receiver;
    private volatile int answer = 204;

    /// @param working the door whose job does the sending; the other one leaves that to the test
    WebhooksTest(
            Webhooks working,
            WebhookTable table,
            Receivers receivers,
            ObjectProvider<WebhookEvents> events,
            Sending.Sender sender,
            TransactionTemplate transaction,
            Clock clock)
            throws IOException {
        this.working = working;
        this.webhooks = new Webhooks(
                table,
                receivers,
                events,
                new StaticListableBeanFactory().getBeanProvider(SchedulerClient.class),
                clock);
        this.table = table;
        this.sender = sender;
        this.transaction = transaction;
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private String address() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/parcours";
    }

    private Delivery only() {
        assertThat(webhooks.log()).hasSize(1);
        return webhooks.log().getFirst();
    }

    @Test
    void tellsWhoWantsToKnowAndSigns() {
        String secret = webhooks.add(address(), List.of(EXPRESSED));
        webhooks.announce(EXPRESSED, Map.of("need", "1", "on", "2026-11-26"));
        webhooks.announce("introduction.agreed", Map.of("introduction", "2"));

        sender.send(only().id());

        Received told = received.remove();
        JsonNode message = JsonMapper.shared().readTree(told.body());
        assertThat(message.get("type").stringValue()).isEqualTo(EXPRESSED);
        assertThat(message.get("data").get("on").stringValue()).isEqualTo("2026-11-26");
        Instant at = Instant.ofEpochSecond(Long.parseLong(told.header("Webhook-timestamp")));
        assertThat(told.header("Webhook-signature"))
                .isEqualTo(Signature.of(secret, told.header("Webhook-id"), at, told.body()));
        assertThat(only().takenAt()).isNotNull();
    }

    @Test
    void sendsByItsJobOnceTheTransactionIsKept() throws Exception {
        working.add(address(), List.of(EXPRESSED));
        working.announce(EXPRESSED, Map.of("need", "1"));
        Received told = received.poll(30, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        assertThat(told.body()).isEqualTo(only().body());
    }

    @Test
    void saysWhyAnAddressDidNotTakeItAndSendsTheSameAgain() {
        webhooks.add(address(), List.of(EXPRESSED));
        webhooks.announce(EXPRESSED, Map.of("need", "1"));
        answer = 503;
        assertThatThrownBy(() -> sender.send(only().id())).isInstanceOf(Sending.NotTaken.class);
        assertThat(only().failure()).isEqualTo("HTTP 503");
        assertThat(only().takenAt()).isNull();

        answer = 200;
        webhooks.again(only().id());
        sender.send(only().id());

        assertThat(only().takenAt()).isNotNull();
        assertThat(received).extracting(Received::body).containsOnly(only().body());
        assertThat(received)
                .extracting(told -> told.header("Webhook-id"))
                .containsOnly(only().id().toString());
        assertThatThrownBy(() -> webhooks.again(only().id())).hasMessage("webhooks.refused.taken");
    }

    @Test
    void followsNoRedirect() {
        webhooks.add(address(), List.of(EXPRESSED));
        webhooks.announce(EXPRESSED, Map.of());
        answer = 302;
        assertThatThrownBy(() -> sender.send(only().id())).hasMessage("HTTP 302");
    }

    @Test
    void saysThatNobodyIsThere() {
        webhooks.add("http://127.0.0.1:9/", List.of(EXPRESSED));
        webhooks.announce(EXPRESSED, Map.of());
        assertThatThrownBy(() -> sender.send(only().id())).isInstanceOf(Sending.NotTaken.class);
        assertThat(only().failure()).contains("ConnectException");
    }

    @Test
    void tellsNothingOfWhatWasNotKept() {
        webhooks.add(address(), List.of(EXPRESSED));
        transaction.executeWithoutResult(status -> {
            webhooks.announce(EXPRESSED, Map.of());
            status.setRollbackOnly();
        });
        assertThat(webhooks.log()).isEmpty();
    }

    @Test
    void forgetsWhatWasOnItsWayToAnAddressThatIsToldNoMore() {
        webhooks.add(address(), List.of(EXPRESSED));
        webhooks.announce(EXPRESSED, Map.of());
        Delivery onItsWay = only();
        webhooks.remove(webhooks.endpoints().getFirst().id());

        sender.send(onItsWay.id());

        assertThat(webhooks.log()).isEmpty();
    }

    @Test
    void asksNoMachineInsideWhateverItsNameStoodForBefore() {
        URI inside =
                URI.create("http://[::ffff:127.0.0.1]:" + receiver.getAddress().getPort() + "/parcours");
        table.add(Ids.next(), inside, Signature.newSecret(), List.of(EXPRESSED));
        webhooks.announce(EXPRESSED, Map.of());
        assertThatThrownBy(() -> sender.send(only().id())).hasMessage("private address");
        assertThat(only().failure()).isEqualTo("private address");
        assertThat(received).isEmpty();
    }

    @Test
    void refusesWhatCouldBeListenedToOrIsNoAddress() {
        for (String address : List.of(
                "", "nowhere", "http://elsewhere.example/", "https://a:b@c.example/", "ftp://c.example/", "%")) {
            assertThatThrownBy(() -> webhooks.add(address, List.of(EXPRESSED)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("webhooks.refused.address");
        }
        assertThatThrownBy(() -> webhooks.add("https://receiver.example/", List.of("nothing.happened")))
                .hasMessage("webhooks.refused.events");
    }
}

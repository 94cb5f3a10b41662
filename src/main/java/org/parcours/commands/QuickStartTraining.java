package org.parcours.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A start whose only reader is itself: it opens a few pages and ends, while the virtual machine notes which classes
/// that took
/// (`-XX:AOTCacheOutput`). The next start reads them from the cache.
@Component
@ConditionalOnProperty("parcours.training")
class QuickStartTraining {
    private static final List<String> PAGES = List.of("/sign-in", "/style.css", "/figures", "/sign-in?lang=ar");

    @EventListener
    void read(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient reader = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                reader.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
        context.close();
    }
}

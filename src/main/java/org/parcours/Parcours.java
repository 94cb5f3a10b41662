package org.parcours;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parcours.commands.Arguments;
import org.parcours.commands.Commands;
import org.parcours.commands.Console;
import org.parcours.commands.Standalone;
import org.parcours.commands.StartFailure;
import org.parcours.commands.Syntax;
import org.parcours.commands.WrongUse;
import org.parcours.database.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Serves the product, or runs one command on its data and ends.
@SpringBootApplication
public class Parcours {
    public static void main(String[] words) {
        String command = words.length == 0 ? "start" : words[0];
        List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
        Optional<Standalone> standalone = Standalone.named(command);
        if (standalone.isPresent()) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            Locale locale = Console.language().locale();
            System.exit(standalone.get().run(rest.toArray(String[]::new), out, err, locale));
        } else if (command.equals("start")) {
            serve(rest);
        } else {
            System.exit(command(command, rest));
        }
    }

    private static void serve(List<String> words) {
        try {
            Arguments arguments = Arguments.of(words, Syntax.words(0).flags("empty", "train"));
            boolean training = arguments.flag("train");
            System.setProperty("parcours.sample", Boolean.toString(!arguments.flag("empty") && !training));
            System.setProperty("parcours.training", Boolean.toString(training));
            System.setProperty("parcours.serving", "true");
            requireFreePort(System.getenv().getOrDefault("PORT", "8080"));
        } catch (CannotStart reason) {
            StartFailure.say(reason);
            System.exit(1);
        } catch (WrongUse wrong) {
            StartFailure.say(wrong);
            System.exit(2);
        }
        SpringApplication.run(Parcours.class);
    }

    /// Known at once, rather than after the database has started.
    private static void requireFreePort(String port) {
        try (ServerSocket asked = new ServerSocket()) {
            asked.setReuseAddress(true);
            asked.bind(new InetSocketAddress(Integer.parseInt(port)));
        } catch (IOException taken) {
            throw new CannotStart("commands.start.port", taken, port);
        } catch (IllegalArgumentException noPort) {
            throw new CannotStart("commands.start.port-unreadable", noPort, port);
        }
    }

    private static int command(String name, List<String> words) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parcours.class)
                .web(WebApplicationType.NONE)
                .run("--db-scheduler.enabled=false", "--logging.level.org.parcours=warn")) {
            return context.getBean(Commands.class).run(name, words);
        }
    }
}

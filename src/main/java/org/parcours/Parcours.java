package org.parcours;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parcours.commands.Arguments;
import org.parcours.commands.Commands;
import org.parcours.commands.Standalone;
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
            System.exit(standalone.get().run(rest.toArray(String[]::new), System.out, System.err, Locale.getDefault()));
        } else if (command.equals("start")) {
            serve(Arguments.of(rest));
        } else {
            System.exit(command(command, rest));
        }
    }

    private static void serve(Arguments arguments) {
        boolean training = arguments.flag("train");
        System.setProperty("parcours.sample", Boolean.toString(!arguments.flag("empty") && !training));
        System.setProperty("parcours.training", Boolean.toString(training));
        SpringApplication.run(Parcours.class);
    }

    private static int command(String name, List<String> words) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parcours.class)
                .web(WebApplicationType.NONE)
                .run("--db-scheduler.enabled=false", "--logging.level.org.parcours=warn")) {
            return context.getBean(Commands.class).run(name, words);
        }
    }
}

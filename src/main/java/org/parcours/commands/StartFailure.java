package org.parcours.commands;

import java.util.List;
import java.util.Optional;
import org.parcours.database.CannotStart;
import org.parcours.text.Messages;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/// Says in one sentence why the product cannot start and what to do, instead of a stack trace. Named in
/// `META-INF/spring.factories`, since nothing is wired yet when it is needed.
public final class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        Optional<CannotStart> known = known(failure);
        known.ifPresent(StartFailure::say);
        return known.isPresent();
    }

    /// Says it at once, where not even the first bean is needed to know.
    public static void say(CannotStart reason) {
        console().complain(reason.key(), reason.arguments());
    }

    /// Says what `start` does not take, and what it does.
    public static void say(WrongUse wrong) {
        console().complain(wrong);
        console().complain("commands.start.usage");
    }

    private static Console console() {
        return Console.ofTheShell(new Messages(List.of("commands")));
    }

    private static Optional<CannotStart> known(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CannotStart reason) {
                return Optional.of(reason);
            }
            if (at instanceof PortInUseException taken) {
                return Optional.of(new CannotStart("commands.start.port", Integer.toString(taken.getPort())));
            }
        }
        return Optional.empty();
    }
}

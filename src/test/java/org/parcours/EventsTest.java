package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/// Every event that is published is heard, and every listener hears one that is published.
class EventsTest {
    private static final Set<String> LISTENERS = Stream.of(EventListener.class, TransactionalEventListener.class)
            .map(Class::descriptorString)
            .collect(Collectors.toSet());

    private static final String OURS = "org.parcours.";

    @Test
    void everyEventHasAListenerAndEveryListenerAnEvent() throws IOException {
        List<MethodModel> methods = methods();
        assertThat(methods.stream().flatMap(EventsTest::published).collect(Collectors.toSet()))
                .isNotEmpty()
                .isEqualTo(methods.stream().flatMap(EventsTest::heard).collect(Collectors.toSet()));
    }

    private static List<MethodModel> methods() throws IOException {
        Path classes = Path.of("target", "classes", "org", "parcours");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(EventsTest::parsed)
                    .flatMap(type -> type.methods().stream())
                    .toList();
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// An event is made where it is published, so that its constructor is called right before.
    private static Stream<String> published(MethodModel method) {
        List<Instruction> instructions = method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        return Stream.iterate(1, i -> i < instructions.size(), i -> i + 1)
                .filter(i -> calls(instructions.get(i), "publishEvent"))
                .map(i -> {
                    assertThat(calls(instructions.get(i - 1), "<init>"))
                            .as("%s publishes what it has just made", method)
                            .isTrue();
                    return ((InvokeInstruction) instructions.get(i - 1)).owner().asSymbol();
                })
                .map(EventsTest::name);
    }

    private static boolean calls(Instruction instruction, String method) {
        return instruction instanceof InvokeInstruction call && call.name().equalsString(method);
    }

    private static Stream<String> heard(MethodModel method) {
        boolean listens = method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(found -> found.annotations().stream())
                .anyMatch(
                        annotation -> LISTENERS.contains(annotation.className().stringValue()));
        return method.methodTypeSymbol().parameterList().stream()
                .filter(parameter -> listens)
                .map(EventsTest::name)
                .filter(name -> name.startsWith(OURS));
    }

    private static String name(ClassDesc type) {
        String of = type.packageName();
        return of.isEmpty() ? type.displayName() : of + "." + type.displayName();
    }
}

package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.web.OpenToAll;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/// A route without a rule is a hole that nobody sees.
class RoutesTest {
    @Test
    void everyRouteNamesItsRule() {
        List<String> forgotten = routes().stream()
                .filter(method -> !named(method, PreAuthorize.class) && !named(method, OpenToAll.class))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void everyRouteForMachinesSaysWhatItDoes() {
        List<String> silent = routes().stream()
                .filter(method -> method.getOwner().getPackageName().endsWith(".api"))
                .filter(method -> !method.isAnnotatedWith(Operation.class))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static List<JavaMethod> routes() {
        List<JavaMethod> routes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parcours").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class)
                                || method.isAnnotatedWith(RequestMapping.class))
                        .toList();
        assertThat(routes).isNotEmpty();
        return routes;
    }

    private static boolean named(JavaMethod method, Class<? extends java.lang.annotation.Annotation> rule) {
        return method.isAnnotatedWith(rule) || method.getOwner().isAnnotatedWith(rule);
    }
}

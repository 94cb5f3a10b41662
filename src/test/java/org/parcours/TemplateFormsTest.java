package org.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A form without the page's own proof is refused when it is sent, and nobody sees it before.
class TemplateFormsTest {
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Test
    void everyFormThatChangesSomethingCarriesThePagesOwnProof() throws IOException {
        List<String> forms = new ArrayList<>();
        List<String> without = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                Matcher form = FORM.matcher(Files.readString(template));
                while (form.find()) {
                    forms.add(form.group());
                    // in the address where a file may be too large for the form to be read at all
                    if (!form.group().contains("@template.parts.csrf(")
                            && !form.group().contains("@template.parts.form(")
                            && !form.group().contains("?_csrf=${page.csrf()}")) {
                        without.add(template + ": "
                                + form.group().lines().findFirst().orElse(""));
                    }
                }
            }
        }
        assertThat(forms).isNotEmpty();
        assertThat(without).isEmpty();
    }
}

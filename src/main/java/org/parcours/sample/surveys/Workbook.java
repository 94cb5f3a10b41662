package org.parcours.sample.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.xlsform.XlsForm;
import org.parcours.surveys.facts.FactKind;
import org.parcours.transfers.OpenedFile;

/// The questionnaire of the sample, from its three sheets in `sample/export-survey`.
final class Workbook {
    private Workbook() {}

    static Form form() {
        try (OpenedFile survey = sheet("survey");
                OpenedFile choices = sheet("choices");
                OpenedFile settings = sheet("settings")) {
            XlsForm.Reading reading = XlsForm.read(
                    Stream.of(survey, choices, settings)
                            .flatMap(sheet -> sheet.file().tables().stream())
                            .toList(),
                    FactKind::fit);
            if (reading.form() == null || !reading.issues().isEmpty()) {
                throw new IllegalStateException("The sample's questionnaire: " + reading.issues());
            }
            return reading.form();
        }
    }

    private static OpenedFile sheet(String name) {
        String path = "/sample/export-survey/" + name + ".csv";
        try (InputStream file = Workbook.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The sample lacks " + path);
            }
            return OpenedFile.of(file.readAllBytes(), name + ".csv");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> choices(Form form, String list) {
        return form.lists().getOrDefault(list, List.of()).stream()
                .map(choice -> choice.name())
                .toList();
    }
}

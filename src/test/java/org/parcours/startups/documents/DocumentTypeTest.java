package org.parcours.startups.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {
    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void believesTheContentAndNotTheName() {
        byte[] page = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        assertThat(DocumentType.promisedBy("bilan.pdf")).hasValue(DocumentType.PDF);
        assertThat(DocumentType.PDF.isHeldBy(page)).isFalse();
        assertThat(DocumentType.TEXT.isHeldBy(page)).isFalse();
        assertThat(DocumentType.CSV.isHeldBy(page)).isFalse();
        assertThat(DocumentType.PDF.isHeldBy(text("%PDF-1.7\n1 0 obj"))).isTrue();
        assertThat(DocumentType.PNG.isHeldBy(text("%PDF-1.7\n1 0 obj"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "dessin.svg", "outil.exe", "classeur.xlsm", "sans-nom", "archive.zip"})
    void keepsNoTypeThatCouldRun(String name) {
        assertThat(DocumentType.promisedBy(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void takesSheetsOfTextInTheEncodingsOfTheOffice(String encoding) {
        byte[] sheet = "société;chiffre d’affaires\nAtlas;4,2\n".getBytes(Charset.forName(encoding));
        assertThat(DocumentType.CSV.isHeldBy(sheet)).isEqualTo(!encoding.startsWith("UTF-16"));
    }

    @Test
    void takesOfficeFilesWithoutMacros() throws IOException {
        byte[] letter = archive("[Content_Types].xml", "word/document.xml");
        byte[] macros = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThat(DocumentType.DOCX.isHeldBy(letter)).isTrue();
        assertThat(DocumentType.XLSX.isHeldBy(letter)).isFalse();
        assertThat(DocumentType.DOCX.isHeldBy(macros)).isFalse();
        assertThat(DocumentType.DOCX.isHeldBy(archive("word/document.xml"))).isFalse();
        assertThat(DocumentType.DOCX.isHeldBy(text("PK\u0003\u0004 cut off"))).isFalse();
    }
}

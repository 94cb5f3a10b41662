package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

class FileTypeTest {
    private static InputStreamSource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStreamSource archive(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return new ByteArrayResource(bytes.toByteArray());
    }

    @Test
    void believesTheContentAndNotTheName() {
        InputStreamSource page = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        assertThat(FileType.promisedBy("bilan.pdf")).hasValue(FileType.PDF);
        assertThat(FileType.PDF.isHeldBy(page)).isFalse();
        assertThat(FileType.TEXT.isHeldBy(page)).isFalse();
        assertThat(FileType.CSV.isHeldBy(page)).isFalse();
        assertThat(FileType.PDF.isHeldBy(text("%PDF-1.7\n1 0 obj"))).isTrue();
        assertThat(FileType.PNG.isHeldBy(text("%PDF-1.7\n1 0 obj"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "dessin.svg", "outil.exe", "classeur.xlsm", "sans-nom", "archive.zip"})
    void keepsNoTypeThatCouldRun(String name) {
        assertThat(FileType.promisedBy(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void takesSheetsOfTextInTheEncodingsOfTheOffice(String encoding) {
        InputStreamSource sheet =
                new ByteArrayResource("société;chiffre d’affaires\nAtlas;4,2\n".getBytes(Charset.forName(encoding)));
        assertThat(FileType.CSV.isHeldBy(sheet)).isEqualTo(!encoding.startsWith("UTF-16"));
    }

    @Test
    void takesOfficeFilesWithoutMacros() throws IOException {
        InputStreamSource letter = archive("[Content_Types].xml", "word/document.xml");
        InputStreamSource macros = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThat(FileType.DOCX.isHeldBy(letter)).isTrue();
        assertThat(FileType.XLSX.isHeldBy(letter)).isFalse();
        assertThat(FileType.DOCX.isHeldBy(macros)).isFalse();
        assertThat(FileType.DOCX.isHeldBy(archive("word/document.xml"))).isFalse();
        assertThat(FileType.DOCX.isHeldBy(text("PK\u0003\u0004 cut off"))).isFalse();
    }

    /// The first bytes of what phones and recorders write.
    @ParameterizedTest
    @CsvSource({
        "photo.jpg, ffd8ffe000104a464946",
        "photo.png, 89504e470d0a1a0a0000000d49484452",
        "photo.webp, 524946462400000057454250565038",
        "photo.heic, 000000186674797068656963000000006d69663168656963",
        "voix.mp3, 49443303000000000021",
        "voix.m4a, 00000020667479704d344120000000004d3441206d70343269736f6d",
        "voix.ogg, 4f67675300020000000000000000d3250000000000000a4f2a010113",
        "voix.wav, 524946462400000057415645666d7420",
        "voix.amr, 2321414d520a3c",
        "film.mp4, 00000018667479706d703432000000006d70343269736f6d",
        "film.mov, 0000001466747970717420200000000071742020",
        "film.3gp, 0000001466747970336770340000000033677034",
        "film.webm, 1a45dfa39f4286810142f7810142f2810442f381084282847765626d"
    })
    void recognisesPicturesSoundsAndFilms(String name, String begins) {
        InputStreamSource bytes = new ByteArrayResource(HexFormat.of().parseHex(begins));
        assertThat(FileType.promisedBy(name))
                .hasValueSatisfying(type -> assertThat(type.isHeldBy(bytes)).isTrue());
        assertThat(FileType.PDF.isHeldBy(bytes)).isFalse();
    }
}

package org.parcours.transfers.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.transfers.files.FileRefused.Code;

/// A file taken for text: in which encoding it is written, and whether it is text at all.
///
/// @param skipped bytes of the byte order mark
record CsvText(Path file, Charset charset, int skipped) {
    static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "x-MacRoman", "windows-1256");
    private static final int SAMPLE = 1 << 16;

    /// Letters of French beyond ASCII, in words of which they stand beside other letters.
    private static final String FRENCH = "àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ’";

    /// Signs that stand alone.
    private static final String SIGNS = "«»°€²–—…\u00A0\u202F";

    /// A byte order mark decides; else UTF-8 where every byte of the file agrees, else what makes words of its bytes:
    /// Windows-1252, or the encodings of older Macintoshes and of Arabic Windows.
    ///
    /// @param charset chosen by a person; null where the file tells
    static CsvText of(Path file, @Nullable String charset) throws IOException {
        CsvText text = charset == null ? marked(file) : chosen(file, charset);
        if (text == null) {
            CsvText utf8 = new CsvText(file, StandardCharsets.UTF_8, 0);
            text = utf8.decodes() ? utf8 : likeliest(file);
        }
        text.refuseOtherKinds();
        if (!text.decodes()) {
            throw new FileRefused(Code.ENCODING);
        }
        return text;
    }

    private static CsvText chosen(Path file, String charset) throws IOException {
        if (!ENCODINGS.contains(charset)) {
            throw new FileRefused(Code.ENCODING);
        }
        CsvText marked = marked(file);
        return marked != null && marked.charset.name().equals(charset)
                ? marked
                : new CsvText(file, Charset.forName(charset), 0);
    }

    /// Windows-1252 unless another one makes more words of it.
    private static CsvText likeliest(Path file) throws IOException {
        CsvText best = new CsvText(file, Charset.forName(ENCODINGS.get(1)), 0);
        long most = best.decodes() ? best.plausibility() : 0;
        for (String name : ENCODINGS.subList(2, ENCODINGS.size())) {
            CsvText other = new CsvText(file, Charset.forName(name), 0);
            long score = other.decodes() ? other.plausibility() : 0;
            if (score > most) {
                most = score;
                best = other;
            }
        }
        return best;
    }

    /// How many signs beyond ASCII stand where words have them, less those that do not.
    private long plausibility() throws IOException {
        long score = 0;
        int before = ' ';
        int sign = ' ';
        try (Reader reader = reader()) {
            for (int after = reader.read(); sign >= 0; after = after < 0 ? -1 : reader.read()) {
                if (sign > 127) {
                    boolean word = FRENCH.indexOf(sign) >= 0 && (isLatin(before) || isLatin(after));
                    boolean arabic = isArabic(sign) && (isArabic(before) || isArabic(after));
                    score += word || arabic ? 1 : SIGNS.indexOf(sign) >= 0 ? 0 : -1;
                }
                before = sign;
                sign = after;
            }
        }
        return score;
    }

    private static boolean isLatin(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || FRENCH.indexOf(sign) >= 0;
    }

    private static boolean isArabic(int sign) {
        return sign >= 0x600 && sign <= 0x6ff;
    }

    Reader reader() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(skipped);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    String sample() throws IOException {
        char[] sample = new char[SAMPLE];
        try (Reader reader = reader()) {
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(sample, length, SAMPLE - length)) {
                length += read;
            }
            return new String(sample, 0, length);
        }
    }

    private boolean decodes() throws IOException {
        char[] buffer = new char[SAMPLE];
        try (Reader reader = reader()) {
            while (reader.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void refuseOtherKinds() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skipped);
            bytes = in.readNBytes(SAMPLE);
        }
        String start = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (Stream.of("<!doctype", "<html", "<table", "<?xml", "mime-version").anyMatch(start::startsWith)) {
            throw new FileRefused(Code.WEB_PAGE);
        }
        boolean other =
                Stream.of("%pdf", "{\\rtf", "\u0089png", "gif8", "\u001f\u008b").anyMatch(start::startsWith);
        if (other || binary(bytes)) {
            throw new FileRefused(Code.NOT_A_SHEET);
        }
    }

    /// No text holds a NUL, and hardly any other control sign.
    private boolean binary(byte[] bytes) {
        if (charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)) {
            return false;
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                controls++;
            }
        }
        return controls * 50 > bytes.length;
    }

    private static @Nullable CsvText marked(Path file) throws IOException {
        byte[] mark;
        try (InputStream in = Files.newInputStream(file)) {
            mark = in.readNBytes(3);
        }
        if (mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF) {
            return new CsvText(file, StandardCharsets.UTF_8, 3);
        }
        if (mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            return new CsvText(file, StandardCharsets.UTF_16LE, 2);
        }
        if (mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
            return new CsvText(file, StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }
}

package org.parcours.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.parcours.web.NotHere;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The bytes of files, each content stored once, in parts: no more than one part of a file is in memory.
@Component
public class FileContents {
    /// Bytes of a part.
    static final int PART = 1 << 20;

    private final JdbcClient database;
    private final TransactionTemplate reading;

    FileContents(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Stores the bytes of a file, unless they are stored already, and returns their digest.
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] store(Upload file) {
        try {
            byte[] digest = digest(file);
            // no conflict target: naming one would ask for the right to read what others have stored
            int added = database.sql(
                            "insert into files.content (digest, size) values (:digest, :size) on conflict do nothing")
                    .param("digest", digest)
                    .param("size", file.size())
                    .update();
            if (added > 0) {
                write(file, digest);
            }
            return digest;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Upload file, byte[] digest) throws IOException {
        try (InputStream stream = file.content().getInputStream()) {
            int number = 0;
            for (byte[] part = stream.readNBytes(PART); part.length > 0; part = stream.readNBytes(PART)) {
                database.sql("insert into files.part (digest, number, bytes) values (:digest, :number, :bytes)")
                        .param("digest", digest)
                        .param("number", number++)
                        .param("bytes", part)
                        .update();
            }
        }
    }

    private static byte[] digest(Upload file) throws IOException {
        try (InputStream stream = file.content().getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
                digest.update(part, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Sends a file, always as a download: what somebody uploaded is never a page of ours, whatever it holds. Whoever
    /// reads slowly holds no connection to the database meanwhile.
    ///
    /// @throws NotHere if its content is not visible
    public void send(StoredFile file, HttpServletResponse response) throws IOException {
        byte[] part = part(file, 0).orElseThrow(() -> new NotHere("content of " + file.name()));
        response.setContentType(file.type().mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.getOutputStream().write(part);
        for (int number = 1; number * (long) PART < file.size(); number++) {
            response.getOutputStream().write(part(file, number).orElseThrow());
        }
    }

    /// Opens a file for reading, part by part.
    ///
    /// @throws NotHere if its content is not visible
    public InputStream open(StoredFile file) {
        return new InputStream() {
            private InputStream part = InputStream.nullInputStream();
            private int number;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = part.read(into, from, length);
                while (read < 0 && number * (long) PART < file.size()) {
                    part = new ByteArrayInputStream(
                            part(file, number++).orElseThrow(() -> new NotHere("content of " + file.name())));
                    read = part.read(into, from, length);
                }
                return read;
            }
        };
    }

    private Optional<byte[]> part(StoredFile file, int number) {
        return reading.execute(
                transaction -> database.sql("select bytes from files.part where digest = :digest and number = :number")
                        .param("digest", file.digest())
                        .param("number", number)
                        .query(byte[].class)
                        .optional());
    }
}

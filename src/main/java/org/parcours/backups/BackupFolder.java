package org.parcours.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.parcours.text.Refused;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// The files of a backup, readable by their owner only: `manifest.json`, `tables/`, `secrets/` and the digests of them
/// all in `SHA256SUMS`, which `sha256sum -c` reads too.
record BackupFolder(Path path) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SUMS = "SHA256SUMS";
    private static final String MANIFEST = "manifest.json";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    /// Makes a folder beside the one asked for, which takes its place once everything in it is whole.
    ///
    /// @throws Refused if the one asked for holds something already
    static BackupFolder beside(Path asked) throws IOException {
        requireNothingIn(asked);
        Path partial = neighbour(asked, ".partial");
        FileSystemUtils.deleteRecursively(partial);
        Files.createDirectory(partial, PosixFilePermissions.asFileAttribute(OWNER));
        return new BackupFolder(partial);
    }

    /// The place of a folder that is still being written.
    static Path neighbour(Path asked, String ending) throws IOException {
        Path whole = asked.toAbsolutePath().normalize();
        Files.createDirectories(whole.getParent());
        return whole.resolveSibling(whole.getFileName() + ending);
    }

    static void requireNothingIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Refused("backups.taken", folder);
            }
        }
    }

    /// Creates a file that nobody else can read.
    OutputStream create(String name) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(OWNER));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
        return Files.newOutputStream(file);
    }

    InputStream open(String name) throws IOException {
        return Files.newInputStream(path.resolve(name));
    }

    /// Copies all files of another folder into one of the backup's, or back out of it.
    static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to, PosixFilePermissions.asFileAttribute(OWNER));
        try (Stream<Path> files = Files.list(from).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copied = Files.copy(file, to.resolve(file.getFileName()));
                Files.setPosixFilePermissions(copied, OWNERS_FILE);
            }
        }
    }

    /// Writes the manifest and the digests, and has all of it on the disk before it returns.
    void seal(Manifest manifest) throws IOException {
        try (OutputStream out = create(MANIFEST)) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        }
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> file : digests().entrySet()) {
            lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
        }
        try (OutputStream out = create(SUMS)) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        try (Stream<Path> files = Files.walk(path).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /// Reads every file again and returns what the backup holds.
    ///
    /// @throws Refused if a file is missing, damaged or not the backup's, or a table has not the rows it should
    Manifest checked() throws IOException {
        if (!Files.isRegularFile(path.resolve(SUMS))) {
            throw new Refused("backups.none", path);
        }
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(path.resolve(SUMS))) {
            String[] parts = line.split(" {2}", 2);
            listed.put(parts.length == 2 ? parts[1] : line, parts[0]);
        }
        Map<String, String> found = digests();
        Set<String> names = new TreeSet<>(listed.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            if (!Objects.equals(found.get(name), listed.get(name))) {
                throw new Refused("backups.damaged", path.resolve(name));
            }
        }
        Manifest manifest = JSON.readValue(path.resolve(MANIFEST), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new Refused("backups.newer", path);
        }
        for (Manifest.Table table : manifest.tables()) {
            if (lines(table.file()) != table.rows()) {
                throw new Refused("backups.damaged", path.resolve(table.file()));
            }
        }
        return manifest;
    }

    private long lines(String name) throws IOException {
        long lines = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(open(name), 1 << 16)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = path.relativize(file).toString();
                if (!name.equals(SUMS)) {
                    digests.put(name, digest(file));
                }
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /// Gives a folder its final name, at once and whole.
    static void rename(Path partial, Path asked) throws IOException {
        Files.move(partial, asked, StandardCopyOption.ATOMIC_MOVE);
    }
}

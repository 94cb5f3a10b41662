package org.parcours.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// A disk that can be filled to its last byte without harm: a small one in memory where this user may mount it, else a
/// folder in which nothing more can be written.
public final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    public static SmallDisk at(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
            boolean mounted = System.getProperty("user.name").equals("root")
                    && ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
            return new SmallDisk(folder, mounted);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static boolean ran(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Leaves no space.
    public void fill() throws IOException {
        if (!mounted) {
            writable(false);
            return;
        }
        byte[] much = new byte[1 << 16];
        try (OutputStream ballast = Files.newOutputStream(folder.resolve("ballast"))) {
            while (true) {
                ballast.write(much);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > much.length) {
                throw full;
            }
        }
    }

    /// Gives the space back.
    public void free() throws IOException {
        if (mounted) {
            Files.delete(folder.resolve("ballast"));
        } else {
            writable(true);
        }
    }

    private void writable(boolean can) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) inside.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(can ? "rwx------" : "r-x------"));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            ran("umount", "--lazy", folder.toString());
        }
    }
}

package dev.frontdesk.platform.database;

import dev.frontdesk.platform.CannotStartException;
import dev.frontdesk.platform.Folders;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once beside the data.
final class PostgresBinaries {
    private static final Set<PosixFilePermission> EXECUTABLE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private PostgresBinaries() {}

    /// The folder that holds `bin/postgres` of this version, unpacked when it is not there yet.
    static Path unpacked(Path folder, String version) throws IOException {
        var home = folder.resolve("postgresql-" + version);
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        var unfinished = folder.resolve("postgresql-" + version + ".unpacking");
        Folders.remove(unfinished);
        try (var packed = packed()) {
            unpack(packed, unfinished);
        }
        return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static InputStream packed() throws IOException {
        var architecture = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture);
        } catch (IllegalStateException _) {
            throw new CannotStartException(
                    "There is no embedded PostgreSQL for %s on %s: set DATABASE_URL to a PostgreSQL of yours."
                            .formatted(system(), architecture));
        }
    }

    private static String system() {
        var name = System.getProperty("os.name");
        return name.startsWith("Mac") ? "Darwin" : name.startsWith("Windows") ? "Windows" : "Linux";
    }

    private static void unpack(InputStream packed, Path to) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, to.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, EXECUTABLE);
        }
    }
}

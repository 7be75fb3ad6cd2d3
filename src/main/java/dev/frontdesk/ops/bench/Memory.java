package dev.frontdesk.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux says of memory.
final class Memory {
    private static final int KILOBYTES_OF_A_MEGABYTE = 1024;

    private Memory() {}

    /// What a process holds of the machine's memory.
    static int residentMegabytes(long pid) {
        return megabytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    static int ofTheMachine() {
        return megabytes(Path.of("/proc/meminfo"), "MemTotal:");
    }

    /// Of the last minute, five, fifteen: far above the number of cores somebody else was at work.
    static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg"))
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int megabytes(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToInt(Integer::parseInt)
                            .findFirst()
                            .orElseThrow()
                    / KILOBYTES_OF_A_MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

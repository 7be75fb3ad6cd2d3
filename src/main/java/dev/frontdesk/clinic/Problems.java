package dev.frontdesk.clinic;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong, in the order it is found.
final class Problems {
    /// A hostile document could have a million of them; nobody reads more than this.
    private static final int MOST = 200;

    private final List<Problem> found = new ArrayList<>();

    void add(String path, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(path, message));
        }
    }

    int count() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}

package dev.frontdesk.ops.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Who is killed, always with `kill -9`.
enum Victim {
    /// The service's process; its database goes on.
    SERVICE("service", 8),
    /// The service, and again while it starts.
    STARTING_SERVICE("service, twice", 1),
    /// One process of the database that works for the service: PostgreSQL then ends all others and repairs itself.
    BACKEND("backend", 7),
    /// The database's first process alone, then the service.
    POSTMASTER("postmaster", 2),
    /// Every process of the database and the service, as when the power fails.
    EVERYTHING("everything", 2);

    private final String word;
    private final int share;

    Victim(String word, int share) {
        this.word = word;
        this.share = share;
    }

    String word() {
        return word;
    }

    /// So many, each kind by its share, in a mixed order.
    static List<Victim> draw(int kills, Random random) {
        var drawn = new ArrayList<Victim>();
        while (drawn.size() < kills) {
            var round = new ArrayList<Victim>();
            for (var victim : values()) {
                round.addAll(Collections.nCopies(victim.share, victim));
            }
            Collections.shuffle(round, random);
            drawn.addAll(round);
        }
        return List.copyOf(drawn.subList(0, kills));
    }
}

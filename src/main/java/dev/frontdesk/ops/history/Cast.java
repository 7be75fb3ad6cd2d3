package dev.frontdesk.ops.history;

import dev.frontdesk.ops.history.Screenplay.Person;
import dev.frontdesk.ops.history.Screenplay.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The guests, and what of their past decides which story fits them.
final class Cast {
    /// Long enough for another conversation to begin.
    private static final Duration REST = Duration.ofHours(2);

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration SOON = Duration.ofHours(2);

    private final List<Guest> guests;
    private final RandomGenerator random;

    Cast(List<Person> people, RandomGenerator random) {
        this.guests = people.stream().map(Guest::new).toList();
        this.random = random;
    }

    /// One of those who fit the role now.
    Optional<Guest> pick(Role role, Instant now) {
        var fitting = guests.stream().filter(guest -> guest.fits(role, now)).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    /// Somebody who texts the clinic.
    static final class Guest {
        private final Person person;
        private Instant lastSeen = Instant.MIN;
        private @Nullable Instant appointment;
        private boolean known;
        private boolean gone;

        private Guest(Person person) {
            this.person = person;
        }

        String name() {
            return person.name();
        }

        String phone() {
            return person.phone();
        }

        void seen(Instant now) {
            lastSeen = now;
        }

        void holds(Instant start) {
            appointment = start;
            known = true;
        }

        void holdsNothing() {
            appointment = null;
        }

        void leaves() {
            gone = true;
        }

        private boolean fits(Role role, Instant now) {
            if (gone || (lastSeen.isAfter(Instant.MIN) && now.isBefore(lastSeen.plus(REST)))) {
                return false;
            }
            var ahead = appointment == null ? Duration.ZERO : Duration.between(now, appointment);
            return switch (role) {
                case ANYONE -> true;
                case STRANGER -> !known;
                case RETURNING -> known && !ahead.isPositive();
                case NOBODY_WITH_AN_APPOINTMENT -> !ahead.isPositive();
                case WITH_AN_APPOINTMENT -> ahead.compareTo(A_DAY) > 0;
                case WITH_AN_APPOINTMENT_WITHIN_A_DAY -> ahead.compareTo(SOON) > 0 && ahead.compareTo(A_DAY) < 0;
            };
        }
    }
}

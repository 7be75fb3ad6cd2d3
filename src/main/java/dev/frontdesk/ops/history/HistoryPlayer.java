package dev.frontdesk.ops.history;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.conversation.ConversationId;
import dev.frontdesk.ops.history.Cast.Guest;
import dev.frontdesk.ops.history.Screenplay.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Plays a screenplay from the day the clock is at until the present, one conversation after the other: nothing is
/// under way when the clock leaps. The same screenplay on the same day makes the same history.
final class HistoryPlayer {
    private static final long SEED = 20;
    private static final int FASTEST_ANSWER = 15;
    private static final int SLOWEST_ANSWER = 150;

    /// The last conversation is over when the present is reached.
    private static final Duration LAST_CALL = Duration.ofMinutes(40);

    private final Random random = new Random(SEED);
    private final Screenplay screenplay;
    private final Clinic clinic;
    private final DemoClock clock;
    private final GuestPhone phone;
    private final StaffDesk desk;
    private final Consumer<String> progress;
    private final Cast cast;
    private int conversations;
    private final Set<String> booked = new HashSet<>();

    HistoryPlayer(
            Screenplay screenplay,
            Clinic clinic,
            DemoClock clock,
            GuestPhone phone,
            StaffDesk desk,
            Consumer<String> progress) {
        this.screenplay = screenplay;
        this.clinic = clinic;
        this.clock = clock;
        this.phone = phone;
        this.desk = desk;
        this.progress = progress;
        this.cast = new Cast(screenplay.guests(), random);
    }

    void play() throws IOException, InterruptedException {
        var first = today();
        var present = clock.present();
        var days = (int) first.datesUntil(LocalDate.ofInstant(present, clinic.timeZone()))
                .count();
        var waiting = stories(days);
        var visits = Visits.spread(
                screenplay, waiting.size(), clock.instant(), present.minus(LAST_CALL), clinic.timeZone(), random);
        var day = first;
        for (var visit : visits) {
            clock.leapTo(visit);
            if (!today().equals(day)) {
                day = today();
                report((int) ChronoUnit.DAYS.between(first, day), days);
            }
            playOne(waiting);
        }
    }

    private void report(int day, int days) {
        progress.accept("day %d of %d, %s".formatted(day, days, counted()));
    }

    String counted() {
        return "%d conversations, %d appointments".formatted(conversations, booked.size());
    }

    /// Each story as often as it is due in so many days, in a mixed order.
    private List<Story> stories(int days) {
        var all = new ArrayList<Story>();
        for (var story : screenplay.stories()) {
            var times = Math.max(1, Math.round((float) story.times() * days / screenplay.days()));
            all.addAll(Collections.nCopies(times, story));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /// The first story that somebody fits; the others wait for a better day.
    private void playOne(List<Story> waiting) throws IOException, InterruptedException {
        for (var each = waiting.iterator(); each.hasNext(); ) {
            var story = each.next();
            var guest = story.by() == null ? Optional.<Guest>empty() : cast.pick(story.by(), clock.instant());
            if (story.by() == null || guest.isPresent()) {
                each.remove();
                play(story, guest.orElse(null));
                return;
            }
        }
    }

    private void play(Story story, @Nullable Guest guest) throws IOException, InterruptedException {
        var name = guest == null ? "" : guest.name();
        var scene = Scene.draw(screenplay, clinic, name, today(), random);
        if (story.staffBusy() != null) {
            desk.block(story.staffBusy(), scene.day());
        }
        if (guest == null) {
            return;
        }
        guest.seen(clock.instant());
        conversations++;
        if (story.desk() != null) {
            atTheDesk(guest, story.desk(), scene.day());
        } else {
            byText(guest, story, scene);
        }
    }

    private void atTheDesk(Guest guest, List<String> services, LocalDate day) throws IOException, InterruptedException {
        var service = services.get(random.nextInt(services.size()));
        var made = desk.book(guest, service, day);
        made.ifPresent(appointment -> {
            booked.add(appointment.id());
            guest.holds(appointment.start());
        });
    }

    private void byText(Guest guest, Story story, Scene scene) throws InterruptedException {
        var reply = "";
        for (var line : screenplay.linesOf(story)) {
            if (screenplay.isDue(line, reply)) {
                var exchange = phone.text(guest.phone(), scene.fill(line.say()));
                reply = exchange.reply();
                remember(guest, exchange.conversation());
                clock.leapTo(clock.instant().plusSeconds(random.nextInt(FASTEST_ANSWER, SLOWEST_ANSWER)));
            }
        }
        guest.seen(clock.instant());
    }

    private void remember(Guest guest, ConversationId id) {
        var conversation = phone.conversation(id);
        if (conversation.outcome().equals("opted_out")) {
            guest.leaves();
        }
        var last = conversation.customMetadata().lastAppointment();
        if (last == null) {
            return;
        }
        if (last.status().equals("scheduled")) {
            booked.add(last.appointmentId());
            guest.holds(last.startTime().toInstant());
        } else {
            guest.holdsNothing();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.timeZone());
    }
}

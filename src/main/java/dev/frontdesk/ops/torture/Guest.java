package dev.frontdesk.ops.torture;

import dev.frontdesk.ops.drive.TwilioSender.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Somebody who books by text, and perhaps moves or cancels it: reads each reply and answers what is asked.
final class Guest {
    private static final int MOST_LINES = 14;
    private static final int MOST_PUZZLED = 3;
    private static final double GREETS_FIRST = 0.15;
    private static final double MOVES = 0.35;
    private static final double CANCELS = 0.25;
    private static final double DELIVERED_LATE_AGAIN = 0.08;
    private static final int DAYS_AHEAD = 60;
    private static final int SHORTEST_THOUGHT = 30;
    private static final int LONGEST_THOUGHT = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

    private static final Pattern NAME = words("what name");
    private static final Pattern FEE = words("shall i cancel|cancel it anyway|still want to cancel|should i cancel");
    private static final Pattern ONE = words("shall i book|shall i move|should i move");
    private static final Pattern OFFER = words(
            "which works for you|which of those|which one would you like|where shall i move|which one do you mean");
    private static final Pattern SEVERAL = words("which appointment");
    private static final Pattern DATE = words("what day|which day|which other day");

    private static final List<String> PARTS = List.of("", " in the morning", " in the afternoon", " after 2 pm");
    private static final List<String> CHOICES = List.of("the first one", "2", "the last one please", "1");
    private static final List<String> NAMES = List.of("Zoe Park", "Sam Hill", "Mia Lane", "Kim Lee", "Ann Reed");

    /// The town's telephone network and what they write down.
    record Surroundings(Carrier carrier, Phones phones, Journal journal, LocalDate today) {}

    private final int number;
    private final String phone;
    private final Surroundings around;
    private final RandomGenerator random;
    private final Told told = new Told();
    private final Queue<String> wishes = new ArrayDeque<>();
    private int puzzled;

    /// @param number among all guests: makes their telephone number
    Guest(int number, Surroundings around, RandomGenerator random) {
        this.number = number;
        this.phone = "+1415" + (2_000_000 + number);
        this.around = around;
        this.random = random;
    }

    /// From the first text to the last reply. Who is sent home before it has not heard all.
    void walk() throws InterruptedException {
        var heardAll = false;
        try {
            wish();
            heardAll = random.nextDouble() >= GREETS_FIRST || around.carrier().deliver(text("Hi!"), random);
            var line = Optional.of(asks());
            for (var said = 0; said < MOST_LINES && line.isPresent() && heardAll; said++) {
                heardAll = false;
                var reply = say(line.get());
                heardAll = reply.isPresent();
                line = reply.flatMap(this::answer);
            }
        } finally {
            around.journal().left(new Journal.Walk(number, phone, told.holds(), heardAll));
        }
    }

    private void wish() {
        if (random.nextDouble() < MOVES) {
            wishes.add("Can you move my appointment to " + day() + "?");
        }
        if (random.nextDouble() < CANCELS) {
            wishes.add("I need to cancel my appointment, sorry");
        }
    }

    private Optional<String> say(String line) throws InterruptedException {
        Thread.sleep(random.nextInt(SHORTEST_THOUGHT, LONGEST_THOUGHT));
        var text = text(line);
        if (!around.carrier().deliver(text, random)) {
            return Optional.empty();
        }
        var acknowledged = System.nanoTime();
        var reply = around.phones().reply(text.messageSid(), PATIENCE);
        if (reply.isPresent()) {
            around.journal().answered(Duration.ofNanos(System.nanoTime() - acknowledged));
        }
        if (random.nextDouble() < DELIVERED_LATE_AGAIN) {
            around.carrier().repeat(text);
        }
        return reply;
    }

    /// What is said to a reply; empty when all is said.
    private Optional<String> answer(String reply) {
        var change = told.hear(reply);
        if (change.isPresent()) {
            around.journal().told(change.get());
            return change.get() == Told.Kind.CANCELLED ? Optional.empty() : Optional.ofNullable(wishes.poll());
        }
        if (is(reply, NAME)) {
            return Optional.of(oneOf(NAMES));
        }
        if (is(reply, FEE)) {
            return Optional.of("yes, cancel it please");
        }
        if (is(reply, ONE)) {
            return Optional.of("yes please");
        }
        if (is(reply, OFFER)) {
            return Optional.of(oneOf(CHOICES));
        }
        if (is(reply, SEVERAL)) {
            return Optional.of("the first one");
        }
        if (is(reply, DATE)) {
            return Optional.of(day());
        }
        puzzled++;
        return puzzled > MOST_PUZZLED || told.holds().isPresent() ? Optional.empty() : Optional.of(asks());
    }

    private String asks() {
        return "Can I get " + oneOf(TortureClinic.SERVICES) + " on " + day() + oneOf(PARTS) + "?";
    }

    /// Most guests want to come soon: there they race for times.
    private String day() {
        var ahead = 1 + (int) (DAYS_AHEAD * random.nextDouble() * random.nextDouble());
        return around.today().plusDays(ahead).format(DAY);
    }

    private Text text(String line) {
        return Text.create(random, phone, TortureClinic.NUMBER, line);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static boolean is(String reply, Pattern words) {
        return words.matcher(reply).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }
}

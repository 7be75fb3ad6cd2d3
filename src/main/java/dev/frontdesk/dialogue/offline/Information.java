package dev.frontdesk.dialogue.offline;

import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.dialogue.FaqSearch;
import dev.frontdesk.language.DayMention;
import dev.frontdesk.language.InWords;
import dev.frontdesk.language.Phrases;
import dev.frontdesk.language.Utterance;
import dev.frontdesk.language.WordList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers questions from what the clinic says of itself: every question of a text, none of them made up.
final class Information {
    private static final Phrases PRICE = Phrases.of("""
            how much, cheaper, price, prices, pricing, cost, costs, rates, expensive, what do you charge
            """);
    private static final Phrases HOURS = Phrases.of("""
            hours, are you open, you open, when do you open, when do you close, what time do you open,
            what time do you close, are you closed, you closed, open on, open late, how late are you, how late do you, open today,
            open tomorrow
            """);
    private static final Phrases PLACE = Phrases.of("""
            where are you, where is, address, located, directions, what location, your location,
            where do i go, how do i get there, where do you
            """);
    private static final Phrases MENU = Phrases.of("""
            what services, what treatments, services do you, treatments do you, what do you offer,
            what do you do, what all do you, menu, list of services
            """);
    private static final Phrases PROVIDERS = Phrases.of("""
            who does, who performs, who will, who are your, which provider, which providers,
            your providers, your staff, who do i see, who would do, who is your, which doctor, who works
            """);
    private static final Phrases A_ROBOT = Phrases.of("""
            are you a robot, are you a bot, are you real, are you human, are you a human, are you a real, are you ai,
            is this a bot, is this a robot
            """);
    /// "How long does it last?" is not how long it takes.
    private static final Phrases OF_THE_EFFECT = Phrases.of("""
            last, lasts, lasting, between, after, before, until, results, result, wear off, kick in, see results, heal, wait
            """);
    private static final Set<String> ASKING_A_KIND = Set.of("what", "which", "kinds", "kind", "types", "type");
    private static final Phrases OFFERED =
            Phrases.of("do you have, do you offer, do you do, you have, you offer, u have, are there, available, u do");
    private static final Pattern YES = Pattern.compile("^Yes\\p{Punct}?\\s+");
    /// For whom a discount is asked for.
    private static final Phrases GROUPS = Phrases.of("""
            student, students, senior, seniors, military, veteran, veterans, nurse, nurses, teacher, teachers, healthcare,
            first responder, first responders, police, employee, birthday, referral, refer, referring, friend, friends,
            family, group, new client, new clients, new patient, new patients, first time, first visit, groupon, bulk, aarp
            """);
    private static final Phrases WHO = Phrases.of("""
            whats your name, what is your name, who is this, who am i, who are you
            """);
    /// Words of what the clinic's own fields answer: not said twice.
    private static final Set<String> STRUCTURAL = WordList.of("""
            hours open close closed address where location located price prices cost costs how directions cancel
            cancellation
            """);

    private Information() {}

    /// The answers to all questions that were understood, one sentence each; empty when none was.
    static String answer(Turn turn) {
        var r = turn.reading();
        var out = new ArrayList<String>();
        boolean open = r.says(HOURS) && !r.says("anything open", "something open", "openings");
        if (r.says(PRICE)) {
            out.add(price(turn));
        }
        if (r.says("how long") || (asksWhatItIs(r) && out.isEmpty())) {
            about(turn).ifPresent(out::add);
        }
        out.addAll(Aftercare.answers(turn));
        if (r.says(WHO)) {
            out.add("I am " + turn.clinic().assistantName() + ", the virtual receptionist of "
                    + turn.clinic().name() + ".");
        }
        if (open) {
            out.add(Hours.say(turn.clinic(), daysAsked(r), firstOfTheWeek(turn)));
        }
        if (r.says(PLACE) && !r.says("where is my")) {
            out.add(place(turn.clinic()));
        }
        var kind = kindAsked(turn);
        if (!kind.isEmpty()) {
            out.add("We offer " + InWords.all(kind.stream().map(Service::name).toList()) + ".");
        } else if (r.says(MENU)) {
            out.add("We offer "
                    + InWords.all(
                            turn.clinic().services().stream().map(Service::name).toList()) + ".");
        }
        if (r.says(PROVIDERS)) {
            providers(turn).ifPresent(out::add);
        }
        if (Intents.asksCancellationPolicy(r)) {
            out.add(cancellation(turn.clinic()));
        }
        if (r.says(A_ROBOT)) {
            out.add("I am " + turn.clinic().assistantName() + ", the virtual receptionist of "
                    + turn.clinic().name() + ". I can bring in our team whenever you like.");
        }
        boolean mayAsk = r.asks() || (!r.saysWhen() && r.named().isEmpty());
        if (!mayAsk) {
            return String.join(" ", out);
        }
        FaqSearch.sure(turn.clinic().faq(), turn.input().text(), out.isEmpty() ? Set.of() : STRUCTURAL)
                .map(faq -> modest(r, faq.answer()))
                .ifPresent(out::add);
        return String.join(" ", out);
    }

    /// "What facials do you have?": those of the category, and no wish for one of them.
    static List<Service> kindAsked(Turn turn) {
        var words = turn.reading().words().words();
        var asking = IntStream.range(0, words.size())
                .filter(i -> ASKING_A_KIND.contains(words.get(i)))
                .boxed()
                .flatMap(i -> words.subList(i + 1, Math.min(words.size(), i + 4)).stream())
                .map(Utterance::singular)
                .collect(Collectors.toSet());
        return !turn.reading().says(OFFERED)
                ? List.of()
                : turn.clinic().services().stream()
                        .filter(s -> s.category() != null && asking.contains(Utterance.singular(s.category())))
                        .toList();
    }

    /// "A discount for nurses?" is not answered with the yes of a question about discounts.
    private static String modest(Reading r, String answer) {
        var yes = YES.matcher(answer);
        return r.says("discount", "discounts") && r.says(GROUPS) && yes.find()
                ? "I do not know of a discount for that; our team can tell you. What we do have: "
                        + answer.substring(yes.end())
                : answer;
    }

    private static boolean asksWhatItIs(Reading r) {
        return !r.named().isEmpty() && r.says("what is", "whats", "tell me about", "info on", "information on");
    }

    private static List<LocalDate> daysAsked(Reading r) {
        return r.when().days().stream()
                .flatMap(d -> switch (d.said()) {
                    case DayMention.On on -> Stream.of(on.date());
                    case DayMention.Between days
                    when days.words().contains("weekend") ->
                        Stream.of(days.first(), days.last()).distinct();
                    default -> Stream.<LocalDate>empty();
                })
                .toList();
    }

    /// Of the days they speak of, or today.
    private static LocalDate firstOfTheWeek(Turn turn) {
        return turn.reading().when().days().stream()
                .map(DayMention::said)
                .filter(DayMention.Between.class::isInstance)
                .map(said -> ((DayMention.Between) said).first())
                .findFirst()
                .orElse(turn.today());
    }

    /// The treatments they name, or the one that is being booked.
    static List<Service> spokenOf(Turn turn) {
        var r = turn.reading();
        var said = r.named().isEmpty() ? r.hinted() : r.named();
        var wished = turn.state().wish().service();
        return said.isEmpty() && wished != null
                ? turn.clinic().findService(wished).map(List::of).orElse(List.of())
                : said;
    }

    /// Whether they ask a price, and not of what.
    static boolean asksPriceOfWhat(Turn turn) {
        return turn.reading().says(PRICE) && spokenOf(turn).isEmpty();
    }

    static String price(Turn turn) {
        var services = spokenOf(turn);
        if (services.isEmpty()) {
            return "Which treatment would you like the price of? We offer " + InWords.all(Questions.offered(turn))
                    + ".";
        }
        return InWords.all(services.stream()
                        .map(s -> s.price() == null
                                ? "the price of " + s.name() + " depends on your plan, and our team can tell you more"
                                : s.name() + " is " + s.price())
                        .toList())
                + ".";
    }

    private static Optional<String> about(Turn turn) {
        var services = spokenOf(turn);
        if (services.isEmpty() || Intents.wantsDetails(turn.reading())) {
            return Optional.empty();
        }
        var service = services.getFirst();
        if (turn.reading().says("how long")) {
            if (turn.reading().says(OF_THE_EFFECT)) {
                return Optional.empty();
            }
            return Optional.of(
                    service.name() + " takes about " + service.duration().toMinutes() + " minutes.");
        }
        return Optional.ofNullable(service.description());
    }

    private static String place(Clinic clinic) {
        return String.join(
                " ",
                clinic.locations().stream()
                        .map(l -> (clinic.locations().size() > 1 ? l.name() + " is at " : "You find us at ")
                                + address(l) + ".")
                        .toList());
    }

    private static String address(Location location) {
        return location.address() == null ? location.name() : location.address();
    }

    private static Optional<String> providers(Turn turn) {
        var services = spokenOf(turn).stream().map(Service::id).toList();
        var names = turn.clinic().providers().stream()
                .filter(p -> services.isEmpty() || p.services().stream().anyMatch(services::contains))
                .map(Provider::titledName)
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var what = services.isEmpty()
                ? "Our providers are "
                : spokenOf(turn).getFirst().name() + " is done by ";
        return Optional.of(what + String.join("; ", names) + ".");
    }

    static String cancellation(Clinic clinic) {
        var policies = clinic.policies();
        return policies.lateCancellationFee()
                .map(fee ->
                        "You can cancel free of charge up to %d hours before your appointment; after that the fee is %s."
                                .formatted(policies.cancellationWindow().toHours(), fee))
                .orElse("You can cancel free of charge at any time.");
    }
}

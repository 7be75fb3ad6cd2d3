package dev.frontdesk.dialogue.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.SlotChoiceReader;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.ClinicId;
import dev.frontdesk.clinic.Faq;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.LocationId;
import dev.frontdesk.clinic.Options;
import dev.frontdesk.clinic.Policies;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.ProviderId;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.clinic.ServiceId;
import dev.frontdesk.clinic.VoiceRouting;
import dev.frontdesk.clinic.WeeklyHours;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.dialogue.Reply;
import dev.frontdesk.dialogue.TurnInput;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One conversation with the offline receptionist, on Monday 2026-11-23 at ten in New York.
final class Script {
    static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Clinic clinic = clinic();
    private final List<String> replies = new ArrayList<>();
    private ObjectNode state = JsonNodeFactory.instance.objectNode();
    final ScriptedTools tools;
    boolean handedOver;

    private Script(@Nullable String name) {
        tools = new ScriptedTools(clinic, NOW, name);
    }

    static Script withStranger() {
        return new Script(null);
    }

    static Script withKnown(String name) {
        return new Script(name);
    }

    Script free(String day, String... times) {
        tools.free.put(
                LocalDate.parse(day),
                List.of(times).stream().map(LocalTime::parse).toList());
        return this;
    }

    String guest(String text) {
        var offers =
                tools.offers.stream().map(o -> o.asSaidIn(replies.reversed())).toList();
        var customer = new Customer(
                clinic.id(), CustomerId.create(), "+12125550123", null, tools.customerName, null, null, NOW);
        Reply reply = new OfflineReceptionist()
                .answer(new TurnInput(
                        clinic,
                        customer,
                        BookingChannel.SMS,
                        text,
                        List.of(),
                        SlotChoiceReader.read(text, offers, TODAY),
                        state,
                        tools,
                        NOW));
        state = reply.dialogueState();
        handedOver = reply.handOver();
        replies.add(reply.text());
        return reply.text();
    }

    /// What was called since the last time this was asked.
    List<String> calls() {
        var calls = List.copyOf(tools.calls);
        tools.calls.clear();
        return calls;
    }

    static Clinic clinic() {
        var hours = new EnumMap<DayOfWeek, List<WeeklyHours.Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                hours.put(day, List.of(new WeeklyHours.Span(LocalTime.of(9, 0), LocalTime.of(19, 0))));
            }
        }
        var main = new Location(
                new LocationId(UUID.randomUUID()),
                "main",
                "Main Street",
                "12 Main Street, Springfield",
                new WeeklyHours(hours),
                Set.of());
        var services = List.of(
                service("botox", "Botox", List.of("tox", "wrinkle relaxer"), "injectables", "$12 per unit", true),
                service("lip-filler", "Lip Filler", List.of("lips"), "injectables", "$650", true),
                service("cheek-filler", "Cheek Filler", List.of(), "injectables", "$700", true),
                service("hydrating-facial", "Hydrating Facial", List.of("facial"), "facials", "$180", true),
                service("consultation", "Consultation", List.of("consult"), "consultations", null, true),
                service("thread-lift", "Thread Lift", List.of(), "surgery", null, false));
        var dana = new Provider(
                new ProviderId(UUID.randomUUID()),
                "dana-reyes",
                "Dana Reyes",
                "NP",
                Set.of(services.getFirst().id()),
                Set.of(main.id()),
                WeeklyHours.NONE,
                List.of(),
                null);
        return new Clinic(
                ClinicId.create(),
                1,
                "glow",
                "Glow Aesthetics",
                "Ava",
                ZoneId.of("America/New_York"),
                List.of("+12125550100"),
                List.of(),
                null,
                true,
                VoiceRouting.AI,
                List.of(main),
                new Policies(
                        Duration.ofHours(1),
                        90,
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30),
                        Duration.ofHours(24),
                        "$50"),
                new Options(false, false),
                services,
                List.of(dana),
                List.of(
                        new Faq(
                                "Do you have parking?",
                                "Free parking behind the building.",
                                List.of("parking", "park", "car")),
                        new Faq("Do you take insurance?", "We do not take insurance.", List.of("insurance"))));
    }

    private static Service service(
            String slug, String name, List<String> aliases, String category, @Nullable String price, boolean bookable) {
        return new Service(
                new ServiceId(UUID.randomUUID()),
                slug,
                name,
                aliases,
                category,
                Duration.ofMinutes(30),
                Duration.ZERO,
                Duration.ZERO,
                price,
                "About " + name + ".",
                "Rest after " + name + ".",
                bookable);
    }
}

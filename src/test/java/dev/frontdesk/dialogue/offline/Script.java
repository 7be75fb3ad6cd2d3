package dev.frontdesk.dialogue.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontdesk.booking.OfferedSlots;
import dev.frontdesk.booking.SlotChoice;
import dev.frontdesk.booking.SlotChoiceReader;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Documents;
import dev.frontdesk.conversation.BookingChannel;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerId;
import dev.frontdesk.dialogue.Reply;
import dev.frontdesk.dialogue.TurnInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One conversation with the offline receptionist, on Monday 2026-11-23 at ten in New York.
final class Script {
    static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String TUESDAY = "2026-11-24";
    static final String FRIDAY = "2026-11-27";

    private static final String CLINIC = """
            slug: glow
            name: Glow Aesthetics
            assistant_name: Ava
            time_zone: America/New_York
            policies: { min_notice_minutes: 60, cancellation_hours: 24, cancellation_fee: "$50" }
            locations:
              - slug: main
                name: Main Street
                address: "12 Main Street, Springfield"
                hours:
                  mon: ["09:00-19:00"]
                  tue: ["09:00-19:00"]
                  wed: ["09:00-19:00"]
                  thu: ["09:00-19:00"]
                  fri: ["09:00-19:00"]
                  sat: ["09:00-19:00"]
            services:
              - slug: botox
                name: Botox
                aliases: [tox, wrinkle relaxer]
                category: injectables
                duration_minutes: 30
                price: "$12 per unit"
                description: About Botox.
                aftercare: Rest after Botox.
              - slug: lip-filler
                name: Lip Filler
                aliases: [lips]
                category: injectables
                duration_minutes: 30
                price: "$650"
                description: About Lip Filler.
              - slug: cheek-filler
                name: Cheek Filler
                category: injectables
                duration_minutes: 30
                price: "$700"
              - slug: hydrating-facial
                name: Hydrating Facial
                aliases: [facial]
                category: facials
                duration_minutes: 30
                price: "$180"
                description: About Hydrating Facial.
              - { slug: consultation, name: Consultation, aliases: [consult], category: consultations, duration_minutes: 30 }
              - { slug: thread-lift, name: Thread Lift, category: surgery, duration_minutes: 30, bookable: false }
            providers:
              - { slug: dana-reyes, name: Dana Reyes, title: NP, services: [botox], locations: [main] }
              - { slug: lee-chen, name: Lee Chen, title: MD, services: [botox, lip-filler], locations: [main] }
            faq:
              - question: Do you have parking?
                answer: Free parking behind the building.
                keywords: [parking, park, car]
              - question: Do you take insurance?
                answer: We do not take insurance.
                keywords: [insurance]
              - question: Do you have memberships or specials?
                answer: "Yes: the Glow Club is $129 a month."
                keywords: [membership, special, discount]
            """;

    private static final String RIVERSIDE = """
              - slug: riverside
                name: Riverside
                address: "3 River Road, Springfield"
                hours: { mon: ["09:00-19:00"], tue: ["09:00-19:00"], wed: ["09:00-19:00"] }
            services:
            """;

    private final Clinic clinic;
    private final List<String> replies = new ArrayList<>();
    private ObjectNode state = JsonNodeFactory.instance.objectNode();
    final ScriptedTools tools;
    boolean handedOver;

    private Script(String document, @Nullable String name) {
        clinic = Documents.clinic(Documents.read(document));
        tools = new ScriptedTools(clinic, NOW, name);
    }

    static Script withStranger() {
        return new Script(CLINIC, null);
    }

    static Script withKnown(String name) {
        return new Script(CLINIC, name);
    }

    /// With Kim Lee, who is known, in a week in which Tuesday and Friday have times.
    static Script withKim() {
        return withKnown("Kim Lee")
                .free(TUESDAY, "10:30", "13:00", "14:00", "15:00")
                .free(FRIDAY, "10:00", "15:00", "16:00");
    }

    /// The clinic has a second location, Riverside.
    static Script atTwoPlaces() {
        return new Script(CLINIC.replace("services:\n  - slug: botox", RIVERSIDE + "  - slug: botox"), null);
    }

    /// The clinic takes nothing for a late cancellation.
    static Script withoutFee() {
        return new Script(CLINIC.replace(", cancellation_fee: \"$50\"", ""), null);
    }

    /// The clinic is closed on that day.
    static Script closedOn(String day) {
        return new Script(CLINIC.replace("    hours:\n", "    closures: [\"" + day + "\"]\n    hours:\n"), null);
    }

    Script free(String day, String... times) {
        tools.free.set(day, times);
        return this;
    }

    /// What is free with one provider at one place: "19:00 lee-chen riverside".
    Script mixed(String day, String... slots) {
        tools.free.setMixed(day, slots);
        return this;
    }

    Script freeOnly(String whoOrWhere, String day, String... times) {
        tools.free.setOnly(whoOrWhere, day, times);
        return this;
    }

    String guest(String text) {
        return guest(text, false);
    }

    /// Written before the last reply was there.
    String guestMeanwhile(String text) {
        return guest(text, true);
    }

    private String guest(String text, boolean crossed) {
        var said = crossed
                ? Stream.concat(Stream.of(""), replies.reversed().stream()).toList()
                : replies.reversed();
        var offers = OfferedSlots.asSaidIn(said, tools.offers, clinic, TODAY);
        var choice = SlotChoiceReader.read(text, offers, clinic, TODAY);
        switch (choice) {
            case SlotChoice.Chosen(var slot, var _) -> tools.chosen = slot;
            case SlotChoice.Unclear _, SlotChoice.NotOffered _ -> tools.chosen = null;
            case SlotChoice.None _ -> {}
        }
        var customer = new Customer(
                clinic.id(), CustomerId.create(), "+12125550123", null, tools.customerName, null, null, NOW);
        Reply reply = new OfflineReceptionist()
                .answer(new TurnInput(
                        clinic, customer, BookingChannel.SMS, text, crossed, List.of(), choice, state, tools, NOW));
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

    /// Those of them that book or move.
    List<String> bookings() {
        return calls().stream()
                .filter(call -> call.startsWith("book") || call.startsWith("reschedule"))
                .toList();
    }
}

package dev.frontdesk.dialogue;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.frontdesk.booking.BookingContext;
import dev.frontdesk.booking.Refusal;
import dev.frontdesk.booking.RefusalCode;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.dialogue.Information.CurrentDate;
import dev.frontdesk.dialogue.Information.Customers;
import dev.frontdesk.dialogue.Information.FaqAnswers;
import dev.frontdesk.dialogue.Information.HandOver;
import dev.frontdesk.dialogue.Information.Providers;
import dev.frontdesk.dialogue.Information.Services;
import dev.frontdesk.language.InWords;
import dev.frontdesk.platform.database.Database;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The tools that touch no appointment: what the clinic offers, who works there, what it answers to usual questions,
/// who the guest is, what day it is; and those by which the assistant hands over and hangs up.
final class InformationTools {
    static final String TRANSFER_TO_HUMAN = "transfer_to_human";
    private static final int MOST_CUSTOMERS = 10;

    private final Database database;
    private final InstantSource clock;

    InformationTools(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    record GetServiceInfo(
            @JsonPropertyDescription("One service: its slug, name or alias; leave out for the whole menu.") @Nullable
            String serviceType) {}

    record GetProviderInfo(
            @JsonPropertyDescription("One provider: slug or name; leave out for all.") @Nullable
            String provider) {}

    record GetFaqAnswer(
            @JsonPropertyDescription("What the guest wants to know, in their words.")
            String question) {}

    record GetCurrentDate() {}

    record SearchCustomer(
            @JsonPropertyDescription("A name, a phone number in E.164 or an e-mail address.") @Nullable
            String query) {}

    record TransferToHuman(
            @JsonPropertyDescription("Why a person is needed, in a few words.") @Nullable
            String reason) {}

    record EndCall() {}

    List<Tool<?, ?>> all() {
        return List.of(
                new Tool<>("get_service_info", """
                        Describes a service of the clinic, or the menu: duration, price, description, aftercare, who \
                        performs it.""", GetServiceInfo.class, Tool.Kind.INFORMATION, this::services),
                new Tool<>("get_provider_info", """
                        Tells who works at the clinic, where, and which services they perform.""", GetProviderInfo.class, Tool.Kind.INFORMATION, this::providers),
                new Tool<>(
                        "get_faq_answer",
                        """
                        Looks up the clinic's own answers to usual questions: parking, payment, policies, preparation.""",
                        GetFaqAnswer.class,
                        Tool.Kind.INFORMATION,
                        (context, asked) -> faq(context.clinic(), asked)),
                new Tool<>(
                        "get_current_date",
                        """
                        Tells today's date, weekday and time at the clinic.""",
                        GetCurrentDate.class,
                        Tool.Kind.INFORMATION,
                        (context, _) -> today(context.clinic())),
                new Tool<>("search_customer", """
                        Tells what the clinic knows of the guest who is talking: name, phone number, e-mail address.""", SearchCustomer.class, Tool.Kind.INFORMATION, this::customers),
                new Tool<>(
                        TRANSFER_TO_HUMAN,
                        """
                        Hands the guest over to the clinic's staff: when they ask for a person, or cannot be helped \
                        with the other tools.""",
                        TransferToHuman.class,
                        Tool.Kind.INFORMATION,
                        (_, _) ->
                                new HandOver("I'm passing this on to our team. Someone will get back to you shortly.")),
                new Tool<>(
                        "end_call",
                        """
                        Hangs up, after the guest said goodbye.""",
                        EndCall.class,
                        Tool.Kind.CALL,
                        (_, _) -> new HandOver("Thank you for calling. Goodbye!")));
    }

    private Object services(BookingContext context, GetServiceInfo asked) {
        var clinic = context.clinic();
        if (asked.serviceType() == null) {
            return Services.of(clinic, clinic.services());
        }
        return clinic.findService(asked.serviceType())
                .<Object>map(service -> Services.of(clinic, List.of(service)))
                .orElseGet(() -> Refusal.of(
                        RefusalCode.UNKNOWN_SERVICE,
                        "no such service; leave it out to see the menu",
                        "I don't find that on our menu. Would you like to hear what we offer?"));
    }

    private Object providers(BookingContext context, GetProviderInfo asked) {
        var clinic = context.clinic();
        if (asked.provider() == null) {
            return Providers.of(clinic, clinic.providers());
        }
        return clinic.findProvider(asked.provider())
                .<Object>map(provider -> Providers.of(clinic, List.of(provider)))
                .orElseGet(() -> Refusal.of(
                        RefusalCode.UNKNOWN_PROVIDER,
                        "nobody of that name; leave it out to see everybody",
                        "I don't find anyone of that name on our team."));
    }

    private static FaqAnswers faq(Clinic clinic, GetFaqAnswer asked) {
        return FaqAnswers.of(FaqSearch.best(clinic.faq(), asked.question()));
    }

    private CurrentDate today(Clinic clinic) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES).atZone(clinic.timeZone());
        return new CurrentDate(
                now.toLocalDate(),
                InWords.weekday(now),
                InWords.time(now),
                now.toOffsetDateTime(),
                clinic.timeZone().getId());
    }

    /// A guest sees themselves, whatever they search for; staff search their clinic.
    private Customers customers(BookingContext context, SearchCustomer asked) {
        var customers = database.dao(CustomerDao.class);
        var clinicId = context.clinic().id();
        if (!context.byStaff()) {
            return Customers.of(
                    customers.find(clinicId, context.customer()).stream().toList());
        }
        var query = asked.query() == null ? "" : asked.query().toLowerCase(Locale.ROOT);
        return Customers.of(customers.search(clinicId, query, MOST_CUSTOMERS));
    }
}

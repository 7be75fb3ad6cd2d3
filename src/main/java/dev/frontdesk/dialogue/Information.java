package dev.frontdesk.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.clinic.Clinic;
import dev.frontdesk.clinic.Faq;
import dev.frontdesk.clinic.Location;
import dev.frontdesk.clinic.Provider;
import dev.frontdesk.clinic.Service;
import dev.frontdesk.customer.Customer;
import dev.frontdesk.customer.CustomerId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the information tools answer when they can; written as JSON it is the tool's answer.
sealed interface Information {
    @JsonProperty
    default boolean success() {
        return true;
    }

    /// Whether it holds an answer to a question about the clinic.
    default boolean tellsOfTheClinic() {
        return switch (this) {
            case Services(var services) -> !services.isEmpty();
            case Providers(var providers) -> !providers.isEmpty();
            case FaqAnswers(var answers) -> !answers.isEmpty();
            case CurrentDate _, Customers _, HandOver _ -> false;
        };
    }

    record Services(List<ServiceInfo> services) implements Information {
        /// @param service the name; `serviceType` is its slug
        /// @param providers slugs of those who perform it
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record ServiceInfo(
                String service,
                String serviceType,
                @Nullable String category,
                int durationMinutes,
                @Nullable String price,
                @Nullable String description,
                @Nullable String aftercare,
                boolean bookable,
                List<String> providers) {}

        static Services of(Clinic clinic, List<Service> services) {
            return new Services(services.stream()
                    .map(s -> new ServiceInfo(
                            s.name(),
                            s.slug(),
                            s.category(),
                            (int) s.duration().toMinutes(),
                            s.price(),
                            s.description(),
                            s.aftercare(),
                            s.bookable(),
                            clinic.providers().stream()
                                    .filter(p -> p.performs(s))
                                    .map(Provider::slug)
                                    .toList()))
                    .toList());
        }
    }

    record Providers(List<ProviderInfo> providers) implements Information {
        /// @param provider the slug
        /// @param services slugs; `locations` too
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record ProviderInfo(
                String provider, String name, @Nullable String title, List<String> services, List<String> locations) {}

        static Providers of(Clinic clinic, List<Provider> providers) {
            return new Providers(providers.stream()
                    .map(p -> new ProviderInfo(
                            p.slug(),
                            p.name(),
                            p.title(),
                            clinic.services().stream()
                                    .filter(p::performs)
                                    .map(Service::slug)
                                    .toList(),
                            clinic.locations().stream()
                                    .filter(l -> p.locations().contains(l.id()))
                                    .map(Location::slug)
                                    .toList()))
                    .toList());
        }
    }

    /// @param answers best first; empty: the clinic has no answer to that
    record FaqAnswers(List<Answer> answers) implements Information {
        record Answer(String question, String answer) {}

        static FaqAnswers of(List<Faq> faq) {
            return new FaqAnswers(
                    faq.stream().map(f -> new Answer(f.question(), f.answer())).toList());
        }
    }

    /// @param weekday "Monday"
    /// @param time "2:30 PM"
    record CurrentDate(LocalDate date, String weekday, String time, OffsetDateTime dateTime, String timeZone)
            implements Information {}

    record Customers(List<CustomerInfo> customers) implements Information {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record CustomerInfo(
                CustomerId id,
                @Nullable String name,
                @Nullable String phone,
                @Nullable String email) {}

        static Customers of(List<Customer> customers) {
            return new Customers(customers.stream()
                    .map(c -> new CustomerInfo(c.id(), c.name(), c.phone(), c.email()))
                    .toList());
        }
    }

    /// The conversation goes on without the assistant.
    ///
    /// @param userMessage to be said to the guest as it stands
    record HandOver(String userMessage) implements Information {}
}

package dev.frontdesk.clinic;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clinic as people write it down, with every default filled in: what is imported, stored and given back. Parts
/// refer to each other by slug. [ClinicDocumentReader] is the way to one; [Clinic] is what it means. A stored
/// document may be older than this program: whoever adds a component here says what its absence means.
///
/// @param assistantName what the assistant calls itself
/// @param frontDeskNumber where people answer
/// @param aiBooking the normal state; an operator's override stands beside it
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClinicDocument(
        String slug,
        String name,
        String assistantName,
        ZoneId timeZone,
        List<String> phoneNumbers,
        List<String> emailAddresses,
        @Nullable String frontDeskNumber,
        boolean aiBooking,
        VoiceRouting voiceRouting,
        List<LocationEntry> locations,
        PoliciesEntry policies,
        OptionsEntry options,
        CalendarEntry calendar,
        List<ServiceEntry> services,
        List<ProviderEntry> providers,
        List<Faq> faq) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LocationEntry(
            String slug, String name, @Nullable String address, WeeklyHours hours, List<LocalDate> closures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PoliciesEntry(
            int minNoticeMinutes,
            int bookingHorizonDays,
            int slotStepMinutes,
            int offerTtlMinutes,
            int cancellationHours,
            @Nullable String cancellationFee) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OptionsEntry(boolean missedCallTextBack, boolean autoStaffOnly) {}

    /// How an outside calendar is written to.
    ///
    /// @param impersonate the account of the clinic's domain in whose name it is written to
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CalendarEntry(
            EventDetail eventDetail,
            OnEventDeleted onEventDeleted,
            @Nullable String impersonate) {}

    /// How much of an appointment an event in an outside calendar tells.
    public enum EventDetail {
        @JsonProperty("none")
        NONE,
        @JsonProperty("category")
        CATEGORY,
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("full")
        FULL
    }

    /// What follows when somebody deletes an appointment's event in the calendar.
    public enum OnEventDeleted {
        @JsonProperty("flag")
        FLAG,
        @JsonProperty("cancel")
        CANCEL
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ServiceEntry(
            String slug,
            String name,
            List<String> aliases,
            @Nullable String category,
            int durationMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            @Nullable String price,
            @Nullable String description,
            @Nullable String aftercare,
            boolean bookable) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ProviderEntry(
            String slug,
            String name,
            @Nullable String title,
            List<String> services,
            List<String> locations,
            WeeklyHours hours,
            List<Provider.TimeOff> timeOff,
            @Nullable String googleCalendarId) {}

    /// What is allowed and yet hardly meant: parts that can never be booked.
    public List<Problem> remarks() {
        var remarks = new ArrayList<Problem>();
        for (int i = 0; i < locations.size(); i++) {
            if (locations.get(i).hours().isEmpty()) {
                remarks.add(new Problem("locations[%d].hours".formatted(i), "none given: it never opens"));
            }
        }
        for (int i = 0; i < services.size(); i++) {
            var service = services.get(i);
            if (service.bookable()
                    && providers.stream().noneMatch(p -> p.services().contains(service.slug()))) {
                remarks.add(new Problem("services[%d]".formatted(i), "no provider performs it"));
            }
        }
        return remarks;
    }
}

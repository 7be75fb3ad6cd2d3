package dev.frontdesk.booking;

import dev.frontdesk.customer.CustomerDao;
import dev.frontdesk.customer.PhoneNumbers;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who an appointment is for: what was passed, else what is known of the guest.
sealed interface GuestDetails {
    int LONGEST_NAME = 100;
    int LONGEST_NOTES = 1000;
    Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+){1,8}");

    record Known(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String notes) implements GuestDetails {}

    record Refused(Refusal why) implements GuestDetails {}

    static GuestDetails of(BookingContext context, BookAppointment arguments, CustomerDao customers) {
        var customer = customers
                .find(context.clinic().id(), context.customer())
                .orElseThrow(() -> new IllegalStateException("no customer " + context.customer()));
        var name = firstOf(arguments.customerName(), customer.name());
        var email = firstOf(arguments.customerEmail(), customer.email());
        var phone = firstOf(arguments.customerPhone(), customer.phone());
        var notes = firstOf(arguments.notes(), null);
        if (name == null) {
            return new Refused(Refusals.missingName());
        }
        if (!isPlain(name, LONGEST_NAME)) {
            return new Refused(Refusals.invalid(
                    "customer_name: up to " + LONGEST_NAME + " plain characters", "What name should I put it under?"));
        }
        if (email != null && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            return new Refused(Refusals.invalid(
                    "customer_email: not an e-mail address", "Could you spell that e-mail address again?"));
        }
        if (phone != null && !phone.equals(customer.phone())) {
            var e164 = PhoneNumbers.toE164(phone);
            if (e164.isEmpty()) {
                return new Refused(
                        Refusals.invalid("customer_phone: not a phone number", "Could you repeat that phone number?"));
            }
            phone = e164.get();
        }
        if (phone == null && email == null) {
            return new Refused(Refusals.missingContact());
        }
        if (notes != null && !isPlain(notes.replace('\n', ' '), LONGEST_NOTES)) {
            return new Refused(Refusals.invalid(
                    "notes: up to " + LONGEST_NOTES + " plain characters", "Could you put that note more briefly?"));
        }
        return new Known(name, phone, email, notes);
    }

    private static @Nullable String firstOf(@Nullable String passed, @Nullable String known) {
        return passed == null || passed.isBlank() ? known : passed.strip().replaceAll("[ \\t]+", " ");
    }

    private static boolean isPlain(String text, int longest) {
        return text.length() <= longest && text.codePoints().noneMatch(GuestDetails::isUnprintable);
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}

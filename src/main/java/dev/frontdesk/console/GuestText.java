package dev.frontdesk.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontdesk.platform.http.ApiException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the page sends for a guest.
///
/// @param id the page's name for the text; sent again, it is the same text
/// @param guest the id of the guest's first text. Nobody else knows it: who has it is that guest
/// @param from the guest's made-up number
record GuestText(
        @JsonProperty @Nullable UUID id,
        @JsonProperty @Nullable UUID guest,
        @JsonProperty @Nullable String from,
        @JsonProperty @Nullable String body) {

    /// As long as a carrier lets a text be.
    static final int MAX_CHARACTERS = 1600;

    /// A text with nothing wrong about it.
    record Checked(UUID id, UUID guest, MadeUpNumber from, String body) {
        boolean isFirst() {
            return id.equals(guest);
        }
    }

    /// @throws ApiException naming every problem
    Checked check() {
        var problems = new ArrayList<String>();
        if (id == null) {
            problems.add("id: is missing");
        }
        if (guest == null) {
            problems.add("guest: is missing");
        }
        var number = MadeUpNumber.parse(from == null ? "" : from);
        if (number.isEmpty()) {
            problems.add("from: is not a made-up number (+1 xxx 555 01xx)");
        }
        if (body == null || body.isBlank()) {
            problems.add("body: is empty");
        } else if (body.codePointCount(0, body.length()) > MAX_CHARACTERS) {
            problems.add("body: is longer than " + MAX_CHARACTERS + " characters");
        }
        if (id == null || guest == null || number.isEmpty() || body == null || !problems.isEmpty()) {
            throw ApiException.invalid(problems);
        }
        return new Checked(id, guest, number.get(), body);
    }
}

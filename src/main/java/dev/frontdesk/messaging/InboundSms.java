package dev.frontdesk.messaging;

import dev.frontdesk.conversation.Message.Media;
import dev.frontdesk.customer.PhoneNumber;
import dev.frontdesk.platform.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text as it arrived, before anything was checked but the signature.
///
/// @param messageSid the carrier's id of the message
/// @param idempotencyToken the carrier's id of the delivery, the same in every repetition of it
/// @param to the number that was written to
/// @param body may be empty, for example with a picture; kept whole, however long
/// @param optOutType `STOP`, `START` or `HELP` when the carrier has recognised one
public record InboundSms(
        String messageSid,
        @Nullable String idempotencyToken,
        String from,
        String to,
        String body,
        List<Media> media,
        @Nullable String optOutType) {

    /// Begins the id of a message of a made-up guest, whom no carrier could reach: replies to them stay here.
    public static final String MADE_UP = "TRY";

    /// Longer than any id or token of the carrier.
    private static final int MAX_ID = 200;

    public InboundSms {
        media = List.copyOf(media);
    }

    /// A text of a made-up guest, as the demo page sends it. Replies to it are `simulated`, account or not.
    ///
    /// @param id the page's own name for it: sent twice, it is taken once
    public static InboundSms madeUp(UUID id, String from, String to, String body) {
        return new InboundSms(madeUpSid(id), null, from, to, body, List.of(), null);
    }

    /// Under which a made-up guest's text is stored.
    public static String madeUpSid(UUID id) {
        return MADE_UP + id;
    }

    /// What is wrong with it, for whoever sent it; empty when it can be taken.
    Optional<String> problem() {
        if (messageSid.isBlank() || messageSid.length() > MAX_ID) {
            return Optional.of("MessageSid is missing or not an id");
        }
        if (PhoneNumber.parse(from).isEmpty()) {
            return Optional.of("From is missing or not a phone number");
        }
        if (to.isBlank()) {
            return Optional.of("To is missing");
        }
        if (idempotencyToken != null && idempotencyToken.length() > MAX_ID) {
            return Optional.of("the idempotency token is too long");
        }
        return texts().allMatch(StorableText::isStorable)
                ? Optional.empty()
                : Optional.of("the message holds characters that are none: NUL or half a surrogate pair");
    }

    private Stream<String> texts() {
        var token = idempotencyToken == null ? "" : idempotencyToken;
        return Stream.concat(
                Stream.of(messageSid, token, body),
                media.stream().flatMap(item -> Stream.of(item.url(), item.contentType())));
    }
}

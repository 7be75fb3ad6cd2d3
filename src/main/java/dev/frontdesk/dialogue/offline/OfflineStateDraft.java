package dev.frontdesk.dialogue.offline;

import dev.frontdesk.booking.AppointmentId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is remembered, while it is changed from one [OfflineState] to the next.
final class OfflineStateDraft {
    Awaiting awaiting;
    Wish wish;

    @Nullable
    AppointmentId moving;

    @Nullable
    Made made;

    @Nullable
    Topic topic;

    @Nullable
    AppointmentId warned;

    @Nullable
    OffsetDateTime chosen;

    @Nullable
    String also;

    OfflineState.Guest guest;
    List<OffsetDateTime> shown;

    @Nullable
    Proposal proposed;

    boolean mixed;
    int misunderstood;

    @Nullable
    String aside;

    @Nullable
    OffsetDateTime from;

    OfflineStateDraft(OfflineState state) {
        awaiting = state.awaiting();
        wish = state.wish();
        moving = state.moving();
        made = state.made();
        topic = state.topic();
        warned = state.warned();
        chosen = state.chosen();
        also = state.also();
        guest = state.guest();
        shown = state.shown();
        proposed = state.proposed();
        mixed = state.mixed();
        misunderstood = state.misunderstood();
        aside = state.aside();
        from = state.from();
    }

    OfflineState state() {
        return new OfflineState(
                awaiting,
                wish,
                moving,
                made,
                topic,
                warned,
                chosen,
                also,
                guest,
                shown,
                proposed,
                mixed,
                misunderstood,
                aside,
                from);
    }
}

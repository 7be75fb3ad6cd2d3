package dev.frontdesk.ops.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// What the guests know, kept apart from the service: which texts it took charge of, and what it told whom.
final class Journal {
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final Queue<String> stalls = new ConcurrentLinkedQueue<>();
    private final Queue<Walk> walks = new ConcurrentLinkedQueue<>();
    private final Map<Told.Kind, LongAdder> told = new ConcurrentHashMap<>();
    private final LongAdder deliveries = new LongAdder();

    /// A guest's whole conversation.
    ///
    /// @param guest their number among the guests
    /// @param holds what they were told last to hold: "November 24 at 3:00 PM"
    /// @param heardAll whether every text of theirs was answered before they left
    record Walk(int guest, String phone, Optional<String> holds, boolean heardAll) {}

    void delivered() {
        deliveries.increment();
    }

    void acknowledged(String messageSid) {
        acknowledged.add(messageSid);
    }

    /// The service would not have it, though there is nothing wrong with it.
    void refused(String messageSid, int status) {
        refused.put(messageSid, status);
    }

    /// No text was taken for a minute.
    void stalled(String when) {
        stalls.add(when);
    }

    void answered(Duration wait) {
        waits.add(wait);
    }

    void told(Told.Kind kind) {
        told.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    void left(Walk walk) {
        walks.add(walk);
    }

    Collection<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int texts() {
        return acknowledged.size();
    }

    Map<String, Integer> refused() {
        return Map.copyOf(refused);
    }

    List<String> stalls() {
        return List.copyOf(stalls);
    }

    List<Walk> walks() {
        return List.copyOf(walks);
    }

    /// From acknowledgement to reply.
    List<Duration> waits() {
        return new ArrayList<>(waits);
    }

    long count(Told.Kind kind) {
        var counted = told.get(kind);
        return counted == null ? 0 : counted.sum();
    }

    long deliveries() {
        return deliveries.sum();
    }
}

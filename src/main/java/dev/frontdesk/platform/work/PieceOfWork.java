package dev.frontdesk.platform.work;

import java.util.UUID;

/// What a piece of work is about. In the queue: `clinicId/id`.
record PieceOfWork(UUID clinicId, UUID id) {
    static PieceOfWork parse(String instance) {
        var slash = instance.indexOf('/');
        return new PieceOfWork(
                UUID.fromString(instance.substring(0, slash)), UUID.fromString(instance.substring(slash + 1)));
    }

    String instance() {
        return clinicId + "/" + id;
    }
}

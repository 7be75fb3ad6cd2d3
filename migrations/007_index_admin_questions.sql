--liquibase formatted sql

--changeset frontdesk:007-appointments-by-time
--comment: How many appointments were made, and cancelled, in a stretch of time: booking health and overview.
CREATE INDEX appointments_made ON appointments (clinic_id, created_at);
CREATE INDEX appointments_cancelled ON appointments (clinic_id, cancelled_at) WHERE cancelled_at IS NOT NULL;
--rollback DROP INDEX appointments_cancelled; DROP INDEX appointments_made;

--changeset frontdesk:007-placements-by-time
--comment: The times given in the last minutes, each checked against what was offered: slot bypasses.
CREATE INDEX placements_given ON placements (clinic_id, placed_at);
--rollback DROP INDEX placements_given;

--changeset frontdesk:007-busy-blocks-by-start
--comment: A clinic's busy blocks, latest start first.
CREATE INDEX busy_blocks_by_start ON busy_blocks (clinic_id, lower(during) DESC, id);
--rollback DROP INDEX busy_blocks_by_start;

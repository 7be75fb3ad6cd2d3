--liquibase formatted sql

--changeset frontdesk:004-btree-gist
CREATE EXTENSION IF NOT EXISTS btree_gist;
--rollback DROP EXTENSION btree_gist;

--changeset frontdesk:004-busy-blocks
--comment: The built-in calendar: time a provider is not free.
CREATE TABLE busy_blocks (
    clinic_id   UUID        NOT NULL,
    id          UUID        NOT NULL,
    provider_id UUID        NOT NULL,
    during      TSTZRANGE   NOT NULL CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    reason      TEXT,
    created_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers (clinic_id, id)
);
CREATE INDEX busy_blocks_of_provider ON busy_blocks USING gist (clinic_id, provider_id, during);
--rollback DROP TABLE busy_blocks;

--changeset frontdesk:004-slot-offers
--comment: What a conversation was offered by one availability check. open: unexpired offers can be booked.
CREATE TABLE slot_offers (
    clinic_id        UUID        NOT NULL,
    id               UUID        NOT NULL,
    seq              BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
    conversation_id  UUID        NOT NULL,
    service_id       UUID        NOT NULL,
    tool_call_id     TEXT        NOT NULL,
    day              DATE        NOT NULL,
    open             BOOLEAN     NOT NULL DEFAULT TRUE,
    offered_at       TIMESTAMPTZ NOT NULL,
    expires_at       TIMESTAMPTZ NOT NULL CHECK (expires_at > offered_at),
    selected_slot_id UUID,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, id, conversation_id, service_id),
    FOREIGN KEY (clinic_id, conversation_id) REFERENCES conversations (clinic_id, id),
    FOREIGN KEY (clinic_id, service_id) REFERENCES services (clinic_id, id)
);
CREATE INDEX slot_offers_open ON slot_offers (clinic_id, conversation_id, seq) WHERE open;
--rollback DROP TABLE slot_offers;

--changeset frontdesk:004-offered-slots
--comment: The key that a placement by the assistant must repeat, column for column (I2).
CREATE TABLE offered_slots (
    clinic_id       UUID        NOT NULL,
    id              UUID        NOT NULL,
    offer_id        UUID        NOT NULL,
    conversation_id UUID        NOT NULL,
    service_id      UUID        NOT NULL,
    provider_id     UUID        NOT NULL,
    location_id     UUID        NOT NULL,
    starts_at       TIMESTAMPTZ NOT NULL,
    ends_at         TIMESTAMPTZ NOT NULL CHECK (ends_at > starts_at),
    position        INTEGER     NOT NULL,
    option          INTEGER,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, id, conversation_id, service_id, provider_id, location_id, starts_at, ends_at),
    FOREIGN KEY (clinic_id, offer_id, conversation_id, service_id)
        REFERENCES slot_offers (clinic_id, id, conversation_id, service_id),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers (clinic_id, id),
    FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id)
);
CREATE INDEX offered_slots_of_offer ON offered_slots (clinic_id, offer_id, position);
--rollback DROP TABLE offered_slots;

--changeset frontdesk:004-appointments
CREATE TABLE appointments (
    clinic_id           UUID        NOT NULL,
    id                  UUID        NOT NULL,
    customer_id         UUID        NOT NULL,
    conversation_id     UUID        NOT NULL,
    service_id          UUID        NOT NULL,
    status              TEXT        NOT NULL CHECK (status IN ('scheduled', 'cancelled', 'completed', 'no_show')),
    booked_by           TEXT        NOT NULL CHECK (booked_by IN ('ai', 'staff')),
    channel             TEXT        NOT NULL,
    guest_name          TEXT        NOT NULL,
    guest_phone         TEXT,
    guest_email         TEXT,
    notes               TEXT,
    calendar_event_id   TEXT        NOT NULL,
    calendar_state      TEXT        NOT NULL CHECK (calendar_state IN ('synced', 'pending', 'none')),
    cancellation_reason TEXT,
    cancelled_in        UUID,
    created_at          TIMESTAMPTZ NOT NULL,
    cancelled_at        TIMESTAMPTZ,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, id, customer_id, service_id),
    CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
    FOREIGN KEY (clinic_id, customer_id) REFERENCES customers (clinic_id, id),
    FOREIGN KEY (clinic_id, conversation_id, customer_id) REFERENCES conversations (clinic_id, id, customer_id),
    FOREIGN KEY (clinic_id, service_id) REFERENCES services (clinic_id, id)
);
CREATE INDEX appointments_of_customer ON appointments (clinic_id, customer_id);
CREATE INDEX appointments_of_conversation ON appointments (clinic_id, conversation_id);
--rollback DROP TABLE appointments;

--changeset frontdesk:004-placements
--comment: A time an appointment was given. during: with buffers, what the provider is kept for. A move supersedes
--comment: the row and inserts another; a cancellation releases it.
CREATE TABLE placements (
    clinic_id       UUID        NOT NULL,
    id              UUID        NOT NULL,
    appointment_id  UUID        NOT NULL,
    customer_id     UUID        NOT NULL,
    conversation_id UUID        NOT NULL,
    service_id      UUID        NOT NULL,
    provider_id     UUID        NOT NULL,
    location_id     UUID        NOT NULL,
    starts_at       TIMESTAMPTZ NOT NULL,
    ends_at         TIMESTAMPTZ NOT NULL,
    during          TSTZRANGE   NOT NULL,
    offered_slot_id UUID,
    placed_by       TEXT        NOT NULL CHECK (placed_by IN ('assistant', 'staff', 'calendar')),
    placed_at       TIMESTAMPTZ NOT NULL,
    active          BOOLEAN     NOT NULL DEFAULT TRUE,
    current         BOOLEAN     NOT NULL DEFAULT TRUE,
    PRIMARY KEY (clinic_id, id),
    CHECK (current OR NOT active),
    CHECK (during @> tstzrange(starts_at, ends_at)),
    -- what was placed is the guest's own appointment, for its own service, from a conversation of their own
    CONSTRAINT placements_of_appointment FOREIGN KEY (clinic_id, appointment_id, customer_id, service_id)
        REFERENCES appointments (clinic_id, id, customer_id, service_id),
    CONSTRAINT placements_in_own_conversation FOREIGN KEY (clinic_id, conversation_id, customer_id)
        REFERENCES conversations (clinic_id, id, customer_id),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers (clinic_id, id),
    FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id),
    -- I1: nobody is in two places; the index also answers what is taken in a stretch of time
    CONSTRAINT placements_provider_free EXCLUDE USING gist (clinic_id WITH =, provider_id WITH =, during WITH &&) WHERE (active),
    -- I4: no guest holds two appointments at once, without buffers
    CONSTRAINT placements_customer_free EXCLUDE USING gist (clinic_id WITH =, customer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active),
    -- I2: the assistant gives only what it offered, in the same conversation, at the very time
    CONSTRAINT placements_as_offered FOREIGN KEY (clinic_id, offered_slot_id, conversation_id, service_id, provider_id, location_id, starts_at, ends_at)
        REFERENCES offered_slots (clinic_id, id, conversation_id, service_id, provider_id, location_id, starts_at, ends_at),
    CONSTRAINT placements_by_assistant_offered CHECK (placed_by <> 'assistant' OR offered_slot_id IS NOT NULL),
    -- I3: an offered slot is used once
    CONSTRAINT placements_offer_used_once UNIQUE (clinic_id, offered_slot_id)
);
--comment: the time an appointment has, or had when it was cancelled
CREATE UNIQUE INDEX placements_current ON placements (clinic_id, appointment_id) WHERE current;
CREATE INDEX placements_by_day ON placements (clinic_id, starts_at) WHERE current;
CREATE INDEX placements_of_customer ON placements (clinic_id, customer_id, starts_at) WHERE current;
--rollback DROP TABLE placements;

--changeset frontdesk:004-placements-never-move splitStatements:false
--comment: A placement's time and owner are final; it can only be released or superseded.
CREATE FUNCTION refuse_placement_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a placement never changes: release it and insert another' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER placements_never_move BEFORE UPDATE ON placements FOR EACH ROW
    WHEN ((OLD.clinic_id, OLD.id, OLD.appointment_id, OLD.customer_id, OLD.conversation_id, OLD.service_id, OLD.provider_id, OLD.location_id,
           OLD.starts_at, OLD.ends_at, OLD.during, OLD.offered_slot_id, OLD.placed_by, OLD.placed_at)
          IS DISTINCT FROM
          (NEW.clinic_id, NEW.id, NEW.appointment_id, NEW.customer_id, NEW.conversation_id, NEW.service_id, NEW.provider_id, NEW.location_id,
           NEW.starts_at, NEW.ends_at, NEW.during, NEW.offered_slot_id, NEW.placed_by, NEW.placed_at)
          OR (NEW.active AND NOT OLD.active) OR (NEW.current AND NOT OLD.current))
    EXECUTE FUNCTION refuse_placement_change();
CREATE TRIGGER placements_kept BEFORE DELETE ON placements FOR EACH ROW EXECUTE FUNCTION refuse_placement_change();
--rollback DROP TRIGGER placements_kept ON placements; DROP TRIGGER placements_never_move ON placements; DROP FUNCTION refuse_placement_change();

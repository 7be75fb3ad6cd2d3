--liquibase formatted sql

--changeset frontdesk:002-customers
CREATE TABLE customers (
    clinic_id        UUID        NOT NULL REFERENCES clinics (id),
    id               UUID        NOT NULL,
    phone            TEXT,
    email            TEXT,
    name             TEXT,
    sms_opted_out_at TIMESTAMPTZ,
    sms_blocked_code TEXT,
    created_at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, phone)
);
CREATE UNIQUE INDEX customers_by_email_alone ON customers (clinic_id, lower(email)) WHERE phone IS NULL;
CREATE INDEX customers_newest ON customers (clinic_id, created_at DESC, id);
--rollback DROP TABLE customers;

--changeset frontdesk:002-conversations
--comment: One episode with one customer on one channel. turn_* is the lease of the turn that is being answered.
CREATE TABLE conversations (
    clinic_id        UUID        NOT NULL,
    id               UUID        NOT NULL,
    customer_id      UUID        NOT NULL,
    channel          TEXT        NOT NULL CHECK (channel IN ('voice', 'sms', 'email', 'web', 'staff_console')),
    status           TEXT        NOT NULL CHECK (status IN ('open', 'closed')),
    outcome          TEXT        NOT NULL CHECK (outcome IN ('none', 'informed', 'booked', 'rescheduled', 'cancelled', 'handed_over', 'opted_out')),
    custom_metadata  JSONB       NOT NULL,
    dialogue_state   JSONB       NOT NULL,
    started_at       TIMESTAMPTZ NOT NULL,
    last_activity_at TIMESTAMPTZ NOT NULL,
    closed_at        TIMESTAMPTZ,
    turn_id          UUID,
    turn_attempt     INTEGER     NOT NULL DEFAULT 0,
    turn_lease_until TIMESTAMPTZ,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, id, customer_id),
    FOREIGN KEY (clinic_id, customer_id) REFERENCES customers (clinic_id, id)
);
--comment: At most one open episode a customer and guest channel; staff may open as many as they like.
CREATE UNIQUE INDEX conversations_one_open ON conversations (clinic_id, customer_id, channel)
    WHERE status = 'open' AND channel IN ('sms', 'email', 'web');
CREATE INDEX conversations_newest ON conversations (clinic_id, last_activity_at DESC, id);
CREATE INDEX conversations_of_customer ON conversations (clinic_id, customer_id, last_activity_at DESC);
--rollback DROP TABLE conversations;

--changeset frontdesk:002-turns
--comment: A turn answers the inbound messages that carry its id. It has one completed_at, whatever crashed before.
CREATE TABLE turns (
    clinic_id       UUID        NOT NULL,
    id              UUID        NOT NULL,
    conversation_id UUID        NOT NULL,
    attempts        INTEGER     NOT NULL DEFAULT 1,
    answered_by     TEXT CHECK (answered_by IN ('model', 'offline', 'emergency', 'none')),
    started_at      TIMESTAMPTZ NOT NULL,
    completed_at    TIMESTAMPTZ,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, conversation_id) REFERENCES conversations (clinic_id, id)
);
CREATE INDEX turns_of_conversation ON turns (clinic_id, conversation_id, started_at);
--rollback DROP TABLE turns;

--changeset frontdesk:002-messages
CREATE TABLE messages (
    clinic_id         UUID        NOT NULL,
    id                UUID        NOT NULL,
    seq               BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
    conversation_id   UUID        NOT NULL,
    direction         TEXT        NOT NULL CHECK (direction IN ('inbound', 'outbound')),
    author            TEXT        NOT NULL CHECK (author IN ('guest', 'assistant', 'staff', 'system')),
    body              TEXT        NOT NULL,
    status            TEXT        NOT NULL CHECK (status IN ('received', 'queued', 'simulated', 'sent', 'delivered', 'undelivered', 'failed', 'suppressed')),
    our_address       TEXT,
    their_address     TEXT,
    message_sid       TEXT,
    idempotency_token TEXT,
    media             JSONB       NOT NULL DEFAULT '[]',
    error_code        TEXT,
    attempts          INTEGER     NOT NULL DEFAULT 0,
    turn_id           UUID,
    created_at        TIMESTAMPTZ NOT NULL,
    status_at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, conversation_id) REFERENCES conversations (clinic_id, id),
    FOREIGN KEY (clinic_id, turn_id) REFERENCES turns (clinic_id, id),
    CONSTRAINT messages_once_by_sid UNIQUE (clinic_id, message_sid),
    CONSTRAINT messages_once_by_token UNIQUE (clinic_id, idempotency_token)
);
CREATE INDEX messages_of_conversation ON messages (clinic_id, conversation_id, seq);
CREATE INDEX messages_unanswered ON messages (clinic_id, conversation_id, seq) WHERE direction = 'inbound' AND turn_id IS NULL;
CREATE INDEX messages_stuck ON messages (status_at) WHERE status IN ('queued', 'failed');
--rollback DROP TABLE messages;

--changeset frontdesk:002-conversation-events
CREATE TABLE conversation_events (
    clinic_id       UUID        NOT NULL,
    seq             BIGINT      NOT NULL GENERATED ALWAYS AS IDENTITY,
    conversation_id UUID        NOT NULL,
    kind            TEXT        NOT NULL,
    detail          JSONB       NOT NULL,
    occurred_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, seq),
    FOREIGN KEY (clinic_id, conversation_id) REFERENCES conversations (clinic_id, id)
);
CREATE INDEX conversation_events_of_conversation ON conversation_events (clinic_id, conversation_id, seq);
--rollback DROP TABLE conversation_events;

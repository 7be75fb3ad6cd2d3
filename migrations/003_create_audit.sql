--liquibase formatted sql

--changeset frontdesk:003-append-only splitStatements:false
--comment: I8: what is recorded is not changed, not even by TRUNCATE.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--rollback DROP FUNCTION refuse_change();

--changeset frontdesk:003-tool-executions
--comment: I3: one outcome a delivery and tool call.
CREATE TABLE tool_executions (
    clinic_id       UUID        NOT NULL,
    id              UUID        NOT NULL,
    conversation_id UUID        NOT NULL,
    delivery_key    TEXT        NOT NULL,
    tool_call_id    TEXT        NOT NULL,
    tool            TEXT        NOT NULL,
    channel         TEXT        NOT NULL,
    actor           TEXT        NOT NULL CHECK (actor IN ('assistant', 'staff')),
    arguments       JSONB       NOT NULL,
    result          JSONB       NOT NULL,
    success         BOOLEAN     NOT NULL,
    error_code      TEXT,
    latency_ms      INTEGER     NOT NULL CHECK (latency_ms >= 0),
    executed_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, id),
    CONSTRAINT tool_executions_once UNIQUE (clinic_id, conversation_id, delivery_key, tool_call_id),
    FOREIGN KEY (clinic_id, conversation_id) REFERENCES conversations (clinic_id, id)
);
CREATE INDEX tool_executions_of_conversation ON tool_executions (clinic_id, conversation_id, executed_at);
CREATE INDEX tool_executions_newest ON tool_executions (clinic_id, executed_at DESC);
CREATE TRIGGER tool_executions_append_only BEFORE UPDATE OR DELETE ON tool_executions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tool_executions_no_truncate BEFORE TRUNCATE ON tool_executions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TABLE tool_executions;

--changeset frontdesk:003-argument-adjustments
--comment: Where what was done differs from what was passed, and every replay.
CREATE TABLE argument_adjustments (
    clinic_id       UUID        NOT NULL,
    id              UUID        NOT NULL,
    conversation_id UUID        NOT NULL,
    tool            TEXT        NOT NULL,
    tool_call_id    TEXT        NOT NULL,
    kind            TEXT        NOT NULL CHECK (kind IN ('adjustment', 'idempotent_replay')),
    field           TEXT,
    original        TEXT,
    normalized      TEXT,
    appointment_id  UUID,
    recorded_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, conversation_id) REFERENCES conversations (clinic_id, id)
);
CREATE INDEX argument_adjustments_of_conversation ON argument_adjustments (clinic_id, conversation_id, recorded_at);
CREATE INDEX argument_adjustments_newest ON argument_adjustments (clinic_id, recorded_at DESC);
CREATE TRIGGER argument_adjustments_append_only BEFORE UPDATE OR DELETE ON argument_adjustments FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER argument_adjustments_no_truncate BEFORE TRUNCATE ON argument_adjustments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TABLE argument_adjustments;

--changeset frontdesk:003-staff-access
--comment: Who of the staff looked at or changed what. The token, never a person's data.
CREATE TABLE staff_access (
    clinic_id   UUID,
    id          UUID        NOT NULL PRIMARY KEY,
    token_id    UUID        NOT NULL,
    method      TEXT        NOT NULL,
    route       TEXT        NOT NULL,
    subject     TEXT,
    status      INTEGER     NOT NULL,
    accessed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX staff_access_newest ON staff_access (accessed_at DESC);
CREATE TRIGGER staff_access_append_only BEFORE UPDATE OR DELETE ON staff_access FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER staff_access_no_truncate BEFORE TRUNCATE ON staff_access FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TABLE staff_access;

--changeset frontdesk:003-consent-events
--comment: The consent ledger: what a guest told the carrier or us about being texted.
CREATE TABLE consent_events (
    clinic_id   UUID        NOT NULL,
    id          UUID        NOT NULL,
    customer_id UUID        NOT NULL,
    channel     TEXT        NOT NULL,
    kind        TEXT        NOT NULL CHECK (kind IN ('stop', 'start', 'help')),
    source      TEXT        NOT NULL CHECK (source IN ('keyword', 'carrier', 'send_refused')),
    message_id  UUID,
    occurred_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, customer_id) REFERENCES customers (clinic_id, id)
);
CREATE INDEX consent_events_of_customer ON consent_events (clinic_id, customer_id, occurred_at);
CREATE TRIGGER consent_events_append_only BEFORE UPDATE OR DELETE ON consent_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_events_no_truncate BEFORE TRUNCATE ON consent_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--rollback DROP TABLE consent_events;

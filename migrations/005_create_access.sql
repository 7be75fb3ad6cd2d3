--liquibase formatted sql

--changeset frontdesk:005-api-tokens
--comment: Bearer tokens; only the SHA-256 of the secret is kept. clinic_ids NULL: every clinic.
CREATE TABLE api_tokens (
    id           UUID        NOT NULL PRIMARY KEY,
    name         TEXT        NOT NULL,
    role         TEXT        NOT NULL CHECK (role IN ('admin', 'staff', 'viewer')),
    clinic_ids   UUID[],
    secret_hash  BYTEA       NOT NULL UNIQUE,
    created_at   TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ,
    revoked_at   TIMESTAMPTZ
);
--rollback DROP TABLE api_tokens;

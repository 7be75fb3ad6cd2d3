--liquibase formatted sql

--changeset frontdesk:001-clinics
--comment: A clinic is its document; the rows beside it are what other tables point to.
CREATE TABLE clinics (
    id                     UUID        NOT NULL PRIMARY KEY,
    slug                   TEXT        NOT NULL UNIQUE,
    document               JSONB       NOT NULL,
    ai_booking_override    BOOLEAN,
    voice_routing_override TEXT CHECK (voice_routing_override IN ('ai', 'keypad', 'human', 'voicemail')),
    version                BIGINT      NOT NULL DEFAULT 1,
    created_at             TIMESTAMPTZ NOT NULL,
    updated_at             TIMESTAMPTZ NOT NULL
);
--rollback DROP TABLE clinics;

--changeset frontdesk:001-clinic-addresses
--comment: Which clinic a carrier number or an e-mail address reaches; an address reaches one clinic.
CREATE TABLE clinic_addresses (
    clinic_id UUID NOT NULL REFERENCES clinics (id),
    address   TEXT NOT NULL PRIMARY KEY,
    kind      TEXT NOT NULL CHECK (kind IN ('phone', 'email'))
);
CREATE INDEX clinic_addresses_of_clinic ON clinic_addresses (clinic_id);
--rollback DROP TABLE clinic_addresses;

--changeset frontdesk:001-clinic-parts
--comment: Identity of a clinic's locations, services and providers. Kept (inactive) when the document drops them.
CREATE TABLE locations (
    clinic_id UUID    NOT NULL REFERENCES clinics (id),
    id        UUID    NOT NULL,
    slug      TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    active    BOOLEAN NOT NULL,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, slug)
);
CREATE TABLE services (
    clinic_id UUID    NOT NULL REFERENCES clinics (id),
    id        UUID    NOT NULL,
    slug      TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    active    BOOLEAN NOT NULL,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, slug)
);
CREATE TABLE providers (
    clinic_id UUID    NOT NULL REFERENCES clinics (id),
    id        UUID    NOT NULL,
    slug      TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    active    BOOLEAN NOT NULL,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, slug)
);
--rollback DROP TABLE providers; DROP TABLE services; DROP TABLE locations;
